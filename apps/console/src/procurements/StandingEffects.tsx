import type { StandingEffectView } from '@commonweal/wire';
import { Alert, Box, Typography } from '@mui/material';
import { Section } from '../fields/Section.js';
import { Tag } from '../fields/StatusTag.js';
import { WhyButton } from '../fields/WhyButton.js';
import { useWords } from '../strings/useWords.js';
import { useProcurement } from './procurement-context.js';

const severities: Record<string, 'error' | 'warning' | 'info'> = { 'block-stage': 'error', warn: 'warning' };

const Effect = ({ it }: { it: StandingEffectView }) => {
  const t = useWords();
  const missing = it.missing.join(', ');
  return (
    <Alert
      severity={severities[it.effect] ?? 'info'}
      component="li"
      role={undefined}
      sx={{ mb: 1, '& .MuiAlert-message': { minWidth: 0 } }}
    >
      {it.words}
      <Typography variant="body2" color="textSecondary">
        {it.state === 'cannot-decide' && t('procurement.cannotDecide', { missing })}
        {it.state === 'no-longer-required' && t('procurement.noLonger')}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <WhyButton decisionId={it.decisionId} about={it.words} />
        {it.newByRelease && <Tag tone="news">{t('procurement.newSince', { release: it.sinceRelease })}</Tag>}
      </Box>
    </Alert>
  );
};

/** What rules say beside tasks and indicators: blocks, warnings, weightings, advice. */
export const StandingEffects = () => {
  const t = useWords();
  const { effects } = useProcurement().checklist;
  return (
    <Section title={t('procurement.effects.title')}>
      {effects.length === 0 && <Typography color="textSecondary">{t('procurement.effects.none')}</Typography>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {effects.map((it) => (
          <Effect key={it.id} it={it} />
        ))}
      </Box>
    </Section>
  );
};
