import type { StandingEffectView } from '@commonweal/wire';
import { Box, Typography } from '@mui/material';
import { Section } from '../../fields/Section.js';
import { WhyButton } from '../../fields/WhyButton.js';
import { capital } from '../../strings/as-words.js';
import { useWords } from '../../strings/useWords.js';

/** Weightings that rules ask for, each with its why. */
export const Asked = ({ effects }: { effects: StandingEffectView[] }) => {
  const t = useWords();
  if (!effects.length) return null;
  return (
    <Section title={t('award.criteria.asked')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {effects.map(({ id, words, decisionId }) => (
          <Box
            component="li"
            key={id}
            sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}
          >
            <Typography sx={{ flex: '1 1 240px' }}>{capital(words)}</Typography>
            <WhyButton decisionId={decisionId} about={words} />
          </Box>
        ))}
      </Box>
    </Section>
  );
};
