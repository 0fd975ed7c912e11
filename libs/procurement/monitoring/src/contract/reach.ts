import { type Caller, scopeOf, standsInFor } from '@commonweal/identity';
import type { Contract } from './contract.entity.js';

/** Whether the contract lies in the caller's scope, or is managed by somebody for whom the caller stands in. */
export function reaches(caller: Caller, contract: Contract): boolean {
  return scopeOf(caller).includes(contract) || standsInFor(caller, contract.managerId, 'contract-manager');
}
