import type { ContractView } from '@commonweal/wire';
import { Typography } from '@mui/material';
import { useAnswer } from '../api/useAnswer.js';
import { Section } from '../fields/Section.js';
import { hasRole } from '../session/session.js';
import { PageFault } from '../shell/Faults.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';
import { AgreePlan } from './AgreePlan.js';
import { PlanCard } from './PlanCard.js';

/** The improvement plans of a contract, open ones first. */
export const ImprovementPlans = ({ contract }: { contract: ContractView }) => {
  const t = useWords();
  const { data, error } = useAnswer(['improvement-plans', contract.id], (house) =>
    house.improvementPlansOf(contract.id),
  );
  const mayAgree = contract.state === 'running' && hasRole('contract-manager');
  return (
    <Section
      title={t('improvement.title')}
      hint={t('improvement.hint')}
      aside={mayAgree && <AgreePlan contract={contract} />}
    >
      {error && <PageFault error={error} />}
      {!data && !error && <Waiting lines={2} />}
      {data?.length === 0 && <Typography color="textSecondary">{t('improvement.none')}</Typography>}
      {data?.map((plan) => (
        <PlanCard key={plan.id} of={plan} />
      ))}
    </Section>
  );
};
