import type { ContractView } from '@commonweal/wire';
import { ImprovementPlans } from '../improvement/ImprovementPlans.js';
import { AssessmentsOf } from './AssessmentsOf.js';

/** How a contract was rated, and how it improves. */
const Performance = ({ contract }: { contract: ContractView }) => (
  <>
    <AssessmentsOf contract={contract} />
    <ImprovementPlans contract={contract} />
  </>
);

export default Performance;
