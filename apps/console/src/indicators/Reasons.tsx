import type { StandingEffectView } from '@commonweal/wire';
import { Box, Typography } from '@mui/material';
import { WhyButton } from '../fields/WhyButton.js';
import { useWords } from '../strings/useWords.js';

/** The rules behind a suggestion, each to be asked why. */
export const Reasons = ({ suggestions }: { suggestions: StandingEffectView[] }) => {
  const t = useWords();
  if (!suggestions.length) return null;
  return (
    <Box component="ul" aria-label={t('indicator.reasons')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {suggestions.map((one) => (
        <Box
          component="li"
          key={one.id}
          sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'center' }}
        >
          <Typography
            variant="body2"
            color={one.state === 'no-longer-required' ? 'textSecondary' : undefined}
          >
            {one.ruleTitle}
            {one.state === 'no-longer-required' && ` (${t('procurement.noLonger')})`}
          </Typography>
          <WhyButton decisionId={one.decisionId} about={one.ruleTitle} />
        </Box>
      ))}
    </Box>
  );
};
