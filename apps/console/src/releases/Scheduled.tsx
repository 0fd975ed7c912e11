import { Box, Link, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { PlainMoment } from '../fields/Plain.js';
import { Tag } from '../fields/StatusTag.js';
import { Dot } from './Dot.js';
import { useWords } from '../strings/useWords.js';

/** Approved changes that take force by themselves, the last one first: the timeline goes on above what is in force. */
export const Scheduled = () => {
  const t = useWords();
  const { data } = useAnswer(['scheduled-changes'], (house) => house.scheduledChanges());
  if (!data?.length) return null;
  return (
    <Box component="ol" aria-label={t('change.scheduledTitle')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {data.map((change) => (
        <Box component="li" key={change.id} sx={{ position: 'relative', pl: 4, pb: 3 }}>
          <Dot look="dashed" />
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
            <Link component={RouterLink} to={`/changes/${change.id}/show`} sx={{ fontWeight: 600 }}>
              {change.reference}: {change.title}
            </Link>
            <Tag tone="busy">{t('change.scheduledTag')}</Tag>
          </Box>
          <Typography variant="body2" color="textSecondary">
            {t('change.due')} <PlainMoment value={change.publishAt} />
          </Typography>
        </Box>
      ))}
    </Box>
  );
};
