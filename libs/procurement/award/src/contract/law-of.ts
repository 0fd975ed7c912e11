import type { Dossier } from '@commonweal/procurements';
import { type ContractCreate, contractTypes, type LawOfContract } from '@commonweal/wire';

/** What decides which law holds for the contract, as it is known of its procurement. The estimate is of all lots. */
export function lawOf(
  { facts: { facts }, lots }: Pick<Dossier, 'facts' | 'lots'>,
  signedOn: string,
): LawOfContract & Pick<ContractCreate, 'noKpisReason'> {
  const { procurementType, estimatedValueIncVat: estimate, commencesOn, noKpisReason } = facts;
  const type = contractTypes.find((one) => one === procurementType);
  return {
    signedOn,
    ...(type ? { type } : {}),
    ...(typeof estimate === 'number' && lots.length === 1 ? { estimatedValueIncVat: estimate } : {}),
    ...(typeof noKpisReason === 'string' ? { noKpisReason } : {}),
    ...(typeof commencesOn === 'string' ? { commencedOn: commencesOn } : {}),
  };
}
