import type { ContractView, ObligationView, StandingEffectView } from '@commonweal/wire';
import { Alert, Box, Typography } from '@mui/material';
import { useAnswer } from '../api/useAnswer.js';
import { WhyButton } from '../fields/WhyButton.js';
import { mayRead } from '../session/may-read.js';
import { hasRole } from '../session/session.js';
import { useWords } from '../strings/useWords.js';
import { KpisAppropriateButton } from './KpisAppropriateButton.js';

const leastOf = ({ arguments: given }: StandingEffectView) => Number((given as { atLeast?: number }).atLeast);

interface Props {
  contract: ContractView;
  of: ObligationView[];
}

/** How many key performance indicators are set, how many rules ask for, and why; or that they are not appropriate. */
export const KpisOf = ({ contract, of }: Props) => {
  const t = useWords();
  // An administrator reads contracts, and nothing that rules concluded.
  const { data } = useAnswer(
    ['standing-effects', 'contract', contract.id],
    (house) => house.standingEffects('contract', contract.id),
    { enabled: mayRead('decisions') },
  );
  if (!data) return null;
  const [asks] = data
    .filter(({ effect, state }) => effect === 'require-kpis' && state === 'stands')
    .sort((a, b) => leastOf(b) - leastOf(a));
  const may = contract.state === 'running' && hasRole('contract-manager');
  const set = of.filter(({ kpi }) => kpi).length;
  if (contract.kpisNotAppropriate)
    return (
      <Alert severity="info" sx={{ mb: 2 }}>
        {t('obligation.kpisNotAppropriate')}
        {contract.noKpisReason && (
          <Box sx={{ my: 0.5 }}>
            {t('obligation.kpisNotAppropriateBecause', { reason: contract.noKpisReason })}
          </Box>
        )}
        {may && <KpisAppropriateButton of={contract} />}
      </Alert>
    );
  if (!asks && of.length === 0) return null;
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
      {words} <WhyButton decisionId={asks.decisionId} about={words} />{' '}
      {may && missing > 0 && <KpisAppropriateButton of={contract} />}
    </Alert>
  );
};
