import type { ObligationView, StandingEffectView } from '@commonweal/wire';
import { Alert, Typography } from '@mui/material';
import { useAnswer } from '../api/useAnswer.js';
import { WhyButton } from '../fields/WhyButton.js';
import { useWords } from '../strings/useWords.js';

const leastOf = ({ arguments: given }: StandingEffectView) => Number((given as { atLeast?: number }).atLeast);

/** How many key performance indicators are set, how many rules ask for, and why. */
export const KpisOf = ({ contractId, of }: { contractId: string; of: ObligationView[] }) => {
  const t = useWords();
  const { data } = useAnswer(['standing-effects', 'contract', contractId], (house) =>
    house.standingEffects('contract', contractId),
  );
  if (!data) return null;
  const [asks] = data
    .filter(({ effect, state }) => effect === 'require-kpis' && state === 'stands')
    .sort((a, b) => leastOf(b) - leastOf(a));
  const set = of.filter(({ kpi }) => kpi).length;
  if (!asks)
    return (
      <Typography color="textSecondary" sx={{ mb: 1.5 }}>
        {t('obligation.kpis', { smart_count: set })}
      </Typography>
    );
  const missing = Math.max(0, leastOf(asks) - set);
  const words = missing
    ? t('obligation.kpisMissing', { smart_count: missing, set, least: leastOf(asks) })
    : t('obligation.kpisEnough', { set, least: leastOf(asks) });
  return (
    <Alert severity={missing ? 'warning' : 'success'} sx={{ mb: 2 }}>
      {words} <WhyButton decisionId={asks.decisionId} about={words} />
    </Alert>
  );
};
