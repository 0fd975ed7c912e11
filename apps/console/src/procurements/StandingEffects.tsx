import type { StandingEffectView } from '@commonweal/wire';
import { Box, Typography } from '@mui/material';
import { Section } from '../fields/Section.js';
import { Tag } from '../fields/StatusTag.js';
import { WhyButton } from '../fields/WhyButton.js';
import { capital } from '../strings/as-words.js';
import { useWord, useWords } from '../strings/useWords.js';
import { useProcurement } from './procurement-context.js';

const edges: Record<string, string> = { 'block-stage': 'error.main', warn: 'warning.main' };

/** A block names its stage; a warning or advice speaks for itself; of the rest the engine's sentence is shown. */
function useSentence(it: StandingEffectView): string {
  const t = useWords();
  const { stages } = useProcurement().checklist;
  const { message, stage } = it.arguments as { message?: string; stage?: string };
  if (!message) return `${capital(it.words)}.`;
  if (it.effect !== 'block-stage') return message;
  const title = stages.find((one) => one.key === stage)?.title ?? stage ?? '';
  return t('procurement.effects.blocks', { stage: title, message });
}

const Effect = ({ it }: { it: StandingEffectView }) => {
  const t = useWords();
  const word = useWord();
  const sentence = useSentence(it);
  return (
    <Box
      component="li"
      sx={{ pl: 1.5, mb: 1.5, borderLeft: 4, borderColor: edges[it.effect] ?? 'secondary.main' }}
    >
      <Typography variant="body2">{sentence}</Typography>
      {it.state !== 'stands' && (
        <Typography variant="body2" color="textSecondary">
          {it.state === 'cannot-decide'
            ? t('procurement.cannotDecide', { missing: it.missing.join(', ') })
            : t('procurement.noLonger')}
        </Typography>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
        <Typography variant="body2" color="textSecondary">
          {word('effect', it.effect)}
        </Typography>
        <WhyButton decisionId={it.decisionId} about={sentence} />
        {it.newByRelease && <Tag tone="news">{t('procurement.newSince', { release: it.sinceRelease })}</Tag>}
      </Box>
    </Box>
  );
};

const order = [
  'block-stage',
  'warn',
  'minimum-weighting',
  'split-weighting',
  'limit-indicators',
  'require-kpis',
];
const rank = ({ effect }: StandingEffectView) =>
  order.includes(effect) ? order.indexOf(effect) : order.length;

/** What rules say beside tasks and indicators: blocks, warnings, weightings, advice. */
export const StandingEffects = () => {
  const t = useWords();
  const { effects } = useProcurement().checklist;
  const sorted = [...effects].sort((a, b) => rank(a) - rank(b));
  return (
    <Section title={t('procurement.effects.title')}>
      {effects.length === 0 && <Typography color="textSecondary">{t('procurement.effects.none')}</Typography>}
      <Box
        component="ul"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          columns: { xs: 1, md: 2 },
          columnGap: 3,
          '& > li': { breakInside: 'avoid' },
        }}
      >
        {sorted.map((it) => (
          <Effect key={it.id} it={it} />
        ))}
      </Box>
    </Section>
  );
};
