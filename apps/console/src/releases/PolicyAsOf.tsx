import type { DocumentKindName, ReleaseView } from '@commonweal/wire';
import { Alert, Box, Link, TextField } from '@mui/material';
import { useState } from 'react';
import { Title } from 'react-admin';
import { Link as RouterLink, useSearchParams } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { usePolicyKinds } from '../documents/useDocuments.js';
import { textFieldLabelledAbove } from '../fields/label-above.js';
import { PickBox } from '../fields/PickBox.js';
import { PlainMoment } from '../fields/Plain.js';
import { dayInWords, today } from '../fields/moments.js';
import { PageFault } from '../shell/Faults.js';
import { Lead } from '../shell/Lead.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';
import { DocumentsThen } from './DocumentsThen.js';

const ReleaseThen = ({ release, day }: { release: ReleaseView; day: string }) => {
  const t = useWords();
  return (
    <Alert severity="info" role={undefined} sx={{ mb: 2 }}>
      {t('change.asOfDay.release', { day: dayInWords(day) })}{' '}
      <Link component={RouterLink} to={`/releases/${release.number}/show`}>
        {t('change.release.numbered', { number: release.number })}: {release.title}
      </Link>{' '}
      (<PlainMoment value={release.effectiveAt} />)
      {!release.inForce && (
        <>
          {'. '}
          <Link component={RouterLink} to={`/releases/compare?from=${release.number}`}>
            {t('change.release.compareWithNow')}
          </Link>
        </>
      )}
    </Alert>
  );
};

/** Policy as it stood on a day: which release was in force, and what each document said. */
const PolicyAsOf = () => {
  const t = useWords();
  const [params, setParams] = useSearchParams();
  const [kind, setKind] = useState<DocumentKindName>('rule');
  const kinds = usePolicyKinds()?.kinds ?? [];
  const day = params.get('day') ?? today();
  const { data, error } = useAnswer(['policy-as-of', day], (house) => house.releaseAsOf(day), {
    retry: false,
  });
  return (
    <>
      <Title title={t('change.asOfDay.title')} />
      <Lead>{t('change.asOfDay.lead')}</Lead>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: '240px 320px' }, gap: 2, mb: 2 }}>
        <TextField
          size="small"
          type="date"
          label={t('change.asOfDay.day')}
          value={day}
          onChange={({ target }) => target.value && setParams({ day: target.value })}
          {...textFieldLabelledAbove}
        />
        <PickBox
          label={t('change.asOfDay.kind')}
          options={kinds.map((one) => ({ value: one.kind, title: one.plural }))}
          value={kind}
          onChange={(value) => value && setKind(value as DocumentKindName)}
        />
      </Box>
      {error && <PageFault error={error} />}
      {!data && !error && <Waiting />}
      {data && (
        <>
          <ReleaseThen release={data} day={day} />
          <DocumentsThen release={data.number} kind={kind} />
        </>
      )}
    </>
  );
};

export default PolicyAsOf;
