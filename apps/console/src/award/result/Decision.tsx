import type { ResultView } from '@commonweal/wire';
import { Typography } from '@mui/material';
import { PlainMoment } from '../../fields/Plain.js';
import { Section } from '../../fields/Section.js';
import { useWords } from '../../strings/useWords.js';

/** What was decided, to read. */
export const Decision = ({ result: { award, bids } }: { result: ResultView }) => {
  const t = useWords();
  if (!award) return null;
  const winner = bids.find(({ bidId }) => bidId === award.bidId);
  const flags = winner?.flags.filter(({ answer }) => answer) ?? [];
  return (
    <Section title={t('award.result.decision')}>
      <Typography sx={{ fontWeight: 600 }}>
        {winner ? t('award.result.decidedFor', { bidder: winner.bidder }) : t('award.result.decidedForNone')}
      </Typography>
      <Typography sx={{ my: 1 }}>{award.reason}</Typography>
      {flags.map(({ key, words, answer }) => (
        <Typography key={key} variant="body2" sx={{ my: 1 }}>
          {words} <strong>{answer}</strong>
        </Typography>
      ))}
      <Typography variant="body2" color="textSecondary">
        {t('award.result.decided', { name: award.by })}, <PlainMoment value={award.at} />
      </Typography>
    </Section>
  );
};
