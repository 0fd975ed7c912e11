import HelpOutline from '@mui/icons-material/HelpOutline';
import { Button } from '@mui/material';
import { useWhy } from '../decisions/why-context.js';
import { useWords } from '../strings/useWords.js';

/** Opens the Why drawer on a decision. `about` tells one "Why?" from another for who cannot see. */
export const WhyButton = ({ decisionId, about }: { decisionId: string; about: string }) => {
  const t = useWords();
  const ask = useWhy();
  return (
    <Button
      size="small"
      variant="text"
      startIcon={<HelpOutline />}
      onClick={() => ask(decisionId)}
      aria-label={t('decision.whyAbout', { about })}
      sx={{ minHeight: 28, py: 0, whiteSpace: 'nowrap', flexShrink: 0 }}
    >
      {t('decision.why')}
    </Button>
  );
};
