import Close from '@mui/icons-material/Close';
import { Box, Drawer, IconButton, Typography } from '@mui/material';
import { useAnswer } from '../api/useAnswer.js';
import { PageFault } from '../shell/Faults.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';
import { DecisionBody } from './DecisionBody.js';

/** Why something was decided: over any page, above any other drawer. */
const WhyDrawer = ({ decisionId, onClose }: { decisionId: string; onClose: () => void }) => {
  const t = useWords();
  const { data, error } = useAnswer(['decision', decisionId], (house) => house.decision(decisionId));
  return (
    <Drawer
      anchor="right"
      open
      onClose={onClose}
      sx={{ zIndex: 'modal' }}
      slotProps={{
        paper: { role: 'dialog', 'aria-labelledby': 'why-title', sx: { width: 'min(620px, 100vw)' } },
      }}
    >
      <Box sx={{ p: { xs: 2, sm: 3 } }}>
        <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1, mb: 1 }}>
          <Typography id="why-title" variant="h2" sx={{ flex: 1 }}>
            {data ? t('decision.whyTitle', { rule: data.ruleTitle }) : t('decision.why')}
          </Typography>
          <IconButton onClick={onClose} aria-label={t('shell.close')} edge="end">
            <Close />
          </IconButton>
        </Box>
        {error && <PageFault error={error} />}
        {!data && !error && <Waiting />}
        {data && <DecisionBody decision={data} />}
      </Box>
    </Drawer>
  );
};

export default WhyDrawer;
