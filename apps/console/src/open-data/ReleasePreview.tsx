import type { OcdsRelease, OpenDataProblem } from '@commonweal/wire';
import { Alert, Box, Link } from '@mui/material';
import { Title } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { PlainMoment } from '../fields/Plain.js';
import { Particulars } from '../fields/Particulars.js';
import { Section } from '../fields/Section.js';
import { Lead } from '../shell/Lead.js';
import { PageTrouble } from '../shell/Faults.js';
import { Waiting } from '../shell/Waiting.js';
import { useWord, useWords } from '../strings/useWords.js';
import { ContractTold } from './ContractTold.js';
import { amountOf } from './figures.js';

const Problems = ({ of }: { of: OpenDataProblem[] }) => {
  const t = useWords();
  if (!of.length)
    return (
      <Alert severity="success" role={undefined} sx={{ mb: 2 }}>
        {t('openData.well')}
      </Alert>
    );
  const isWrong = of.some(({ severity }) => severity === 'error');
  return (
    <Alert severity={isWrong ? 'error' : 'warning'} role={undefined} sx={{ mb: 2 }}>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {of.map(({ at, message }) => (
          <li key={at + message}>
            {message} ({at})
          </li>
        ))}
      </Box>
    </Alert>
  );
};

const Told = ({ of: { tag, tender, planning, parties, awards = [] } }: { of: OcdsRelease }) => {
  const t = useWords();
  const word = useWord();
  const suppliers = parties.filter(({ roles }) => roles.includes('supplier')).map(({ name }) => name);
  const notices = [...(tender?.documents ?? []), ...awards.flatMap(({ documents = [] }) => documents)];
  return (
    <Particulars
      columns={1}
      of={[
        [t('openData.tells'), tag.map((one) => word('ocdsTag', one)).join(', ')],
        [word('ocdsTag', 'planning'), planning?.rationale],
        [t('openData.status'), tender?.status],
        [t('openData.value'), tender?.value && amountOf(tender.value)],
        [
          t('openData.criteria'),
          tender?.awardCriteriaDetails && (
            <Box component="span" sx={{ whiteSpace: 'pre-line' }}>
              {tender.awardCriteriaDetails}
            </Box>
          ),
        ],
        [t('openData.notices'), [...new Set(notices.map(({ title }) => title))].join(', ')],
        [t('openData.suppliers'), suppliers.join(', ')],
      ]}
    />
  );
};

/** One release, as people read it and as it is sent. */
const ReleasePreview = () => {
  const t = useWords();
  const { id: ocid = '' } = useParams();
  const { data, error } = useAnswer(['open-data', ocid], (house) => house.openDataPreview(ocid), {
    retry: false,
  });
  if (error) return <PageTrouble error={error} />;
  if (!data) return <Waiting />;
  const { release, problems } = data;
  return (
    <>
      <Title title={t('openData.preview', { ocid })} />
      <Box component="p" sx={{ mt: 0 }}>
        <Link component={RouterLink} to="/open-data">
          {t('openData.back')}
        </Link>
      </Box>
      <Lead>{t('openData.previewLead')}</Lead>
      <Problems of={problems} />
      <Section
        title={release.tender?.title ?? release.contracts?.[0]?.title ?? ocid}
        hint={<PlainMoment value={release.date} />}
      >
        <Told of={release} />
      </Section>
      {release.contracts?.map((contract) => (
        <ContractTold key={contract.id} of={contract} />
      ))}
      <Section title={t('openData.asJson')}>
        <Box
          component="pre"
          tabIndex={0}
          aria-label={t('openData.json', { ocid })}
          role="region"
          sx={{ m: 0, maxHeight: 420, overflow: 'auto', fontSize: '0.8125rem', bgcolor: '#f5f7f7', p: 2 }}
        >
          {JSON.stringify(release, null, 2)}
        </Box>
      </Section>
    </>
  );
};

export default ReleasePreview;
