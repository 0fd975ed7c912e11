import type { ReleaseView } from '@commonweal/wire';
import { Box, Button, Link, Typography } from '@mui/material';
import { Title, useGetOne } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { PlainMoment } from '../fields/Plain.js';
import { Section } from '../fields/Section.js';
import { Tag } from '../fields/StatusTag.js';
import { PageTrouble } from '../shell/Faults.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';
import { Mark } from './Mark.js';
import { ReleaseEdits } from './ReleaseEdits.js';
import { RollBack } from './RollBack.js';

const Head = ({ release }: { release: ReleaseView }) => {
  const t = useWords();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, justifyContent: 'space-between', mb: 2 }}>
      <Box>
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mb: 0.5 }}>
          {release.inForce && <Tag tone="good">{t('change.release.inForce')}</Tag>}
          {release.unreviewed && (
            <Tag tone="careful">{t(release.founding ? 'council.founding' : 'change.release.unreviewed')}</Tag>
          )}
          <Tag>
            {release.reevaluation === 'done'
              ? t('change.release.reevaluated')
              : t('change.release.reevaluating', { progress: release.reevaluation })}
          </Tag>
        </Box>
        <Typography color="textSecondary">
          <PlainMoment value={release.effectiveAt} /> · {t('change.by', { name: release.author })} ·{' '}
          {t('change.release.publishedBy', { name: release.publishedBy })}
          {release.approvedBy.length > 0 &&
            ` · ${t('change.release.approvedBy', { name: release.approvedBy.join(', ') })}`}
        </Typography>
        <Link component={RouterLink} to={`/changes/${release.changeId}/show`}>
          {t('change.release.fromChange', { reference: release.changeReference })}
        </Link>
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'flex-start' }}>
        {!release.inForce && (
          <Button component={RouterLink} to={`/releases/compare?from=${release.number}`} variant="outlined">
            {t('change.release.compareWithNow')}
          </Button>
        )}
        <RollBack release={release} />
      </Box>
    </Box>
  );
};

const ReleaseShow = () => {
  const t = useWords();
  const { id = '' } = useParams();
  const { data, error } = useGetOne<ReleaseView>('releases', { id: Number(id) });
  if (error) return <PageTrouble error={error} />;
  if (!data) return <Waiting />;
  const edits = data.edits ?? [];
  return (
    <>
      <Title title={`${t('change.release.numbered', { number: data.number })}: ${data.title}`} />
      <Head release={data} />
      {data.mark && <Mark release={data} mark={data.mark} />}
      <Section title={t('change.release.changed', { smart_count: edits.length })}>
        <ReleaseEdits edits={edits} isInForce={data.inForce} />
      </Section>
    </>
  );
};

export default ReleaseShow;
