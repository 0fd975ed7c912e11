import type { ImpactView } from '@commonweal/wire';
import { Box, Typography } from '@mui/material';
import { useWords } from '../strings/useWords.js';

const Number = ({ value, words, color }: { value: number; words: string; color: string }) => (
  <Box
    sx={{
      flex: '1 1 110px',
      p: 1.25,
      border: 1,
      borderColor: 'divider',
      borderRadius: 1,
      borderTop: '3px solid',
      borderTopColor: value ? color : 'divider',
    }}
  >
    <Typography component="dd" sx={{ m: 0, fontSize: '1.5rem', fontWeight: 700, lineHeight: 1.2 }}>
      {value.toLocaleString('en-GB')}
    </Typography>
    <Typography component="dt" variant="body2" color="textSecondary">
      {words}
    </Typography>
  </Box>
);

/** Who gains, who loses, and what e-mails would follow. */
export const ImpactNumbers = ({ impact }: { impact: ImpactView }) => {
  const t = useWords();
  return (
    <Box
      component="dl"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        m: 0,
        mb: 1.5,
        '& > div': { display: 'flex', flexDirection: 'column-reverse', justifyContent: 'flex-end' },
      }}
    >
      <Number value={impact.gained} words={t('change.gained')} color="#1b6e3c" />
      <Number value={impact.lost} words={t('change.lost')} color="#b3261e" />
      <Number value={impact.cannotDecide} words={t('change.cannotDecide')} color="#8a5300" />
      <Number value={impact.unchanged} words={t('change.unchanged')} color="#6f7c7a" />
      <Number value={impact.messagesPlanned} words={t('change.messagesPlanned')} color="#1d4f91" />
      <Number value={impact.messagesCancelled} words={t('change.messagesCancelled')} color="#1d4f91" />
      <Number value={impact.messagesAltered} words={t('change.messagesAltered')} color="#1d4f91" />
    </Box>
  );
};
