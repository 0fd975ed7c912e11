import type { ReleaseView } from '@commonweal/wire';
import { Box, Button, Link, Typography } from '@mui/material';
import { ListBase, Title, useListContext } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { Pages, silently } from '../fields/Pages.js';
import { PlainMoment } from '../fields/Plain.js';
import { Tag } from '../fields/StatusTag.js';
import { PageFault } from '../shell/Faults.js';
import { Lead } from '../shell/Lead.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';
import { Dot } from './Dot.js';
import { MarksToClear } from './MarksToClear.js';
import { Scheduled } from './Scheduled.js';

const Stop = ({ release }: { release: ReleaseView }) => {
  const t = useWords();
  return (
    <Box
      component="li"
      sx={{
        position: 'relative',
        pl: 4,
        pb: 3,
        '&:not(:last-child)::before': {
          content: '""',
          position: 'absolute',
          left: 9,
          top: 20,
          bottom: 0,
          width: '2px',
          bgcolor: 'divider',
        },
      }}
    >
      <Dot look={release.inForce ? 'full' : 'plain'} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Link component={RouterLink} to={`/releases/${release.number}/show`} sx={{ fontWeight: 600 }}>
          {t('change.release.numbered', { number: release.number })}: {release.title}
        </Link>
        {release.inForce && <Tag tone="good">{t('change.release.inForce')}</Tag>}
        {release.unreviewed && (
          <Tag tone="careful">{t(release.founding ? 'council.founding' : 'change.release.unreviewed')}</Tag>
        )}
        {release.mark && !release.mark.clearedBy && <Tag tone="careful">{t('change.mark.open')}</Tag>}
        {release.reevaluation !== 'done' && (
          <Tag tone="busy">{t('change.release.reevaluating', { progress: release.reevaluation })}</Tag>
        )}
      </Box>
      <Typography variant="body2" color="textSecondary">
        <PlainMoment value={release.effectiveAt} /> ·{' '}
        {t('change.release.publishedBy', { name: release.publishedBy })}
        {release.approvedBy.length > 0 &&
          ` · ${t('change.release.approvedBy', { name: release.approvedBy.join(', ') })}`}{' '}
        · {t('change.release.documents', { smart_count: release.documents })}
      </Typography>
    </Box>
  );
};

const Timeline = () => {
  const t = useWords();
  const { data, error } = useListContext<ReleaseView>();
  if (error) return <PageFault error={error} />;
  if (!data) return <Waiting />;
  return (
    <Box component="ol" aria-label={t('change.release.title')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {data.map((release) => (
        <Stop key={release.number} release={release} />
      ))}
    </Box>
  );
};

/** Every release, the latest first. */
const ReleaseList = () => {
  const t = useWords();
  return (
    <ListBase perPage={25} sort={{ field: 'number', order: 'DESC' }} queryOptions={silently}>
      <Title title={t('change.release.title')} />
      <Lead>{t('change.release.lead')}</Lead>
      <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2 }}>
        <Button component={RouterLink} to="/releases/compare" variant="outlined">
          {t('change.release.compare')}
        </Button>
        <Button component={RouterLink} to="/releases/as-of" variant="outlined">
          {t('change.asOfDay.title')}
        </Button>
      </Box>
      <MarksToClear />
      <Scheduled />
      <Timeline />
      <Pages sizes={[25, 50]} />
    </ListBase>
  );
};

export default ReleaseList;
