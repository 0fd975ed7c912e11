import { Injectable } from '@nestjs/common';
import type { KpisAppropriate } from '@commonweal/wire';
import type { Caller } from '@commonweal/identity';
import { checkVersion, invalidField } from '@commonweal/platform';
import { ChangingContracts } from './changing-contracts.js';

/**
 * Says that the performance of a contract could not appropriately be assessed by key performance indicators, or that
 * it can after all (Procurement Act 2023, section 52). Rules see it as a fact.
 */
@Injectable()
export class SetKpisAppropriate {
  constructor(private readonly changing: ChangingContracts) {}

  /** @throws DomainError not-found, stale, conflict, invalid */
  set(id: string, seen: number, { appropriate, reason }: KpisAppropriate, caller: Caller): Promise<void> {
    return this.changing.change(
      () => id,
      caller,
      async (tx, contract) => {
        checkVersion(contract, seen, 'contract');
        if (contract.kpisNotAppropriate === !appropriate)
          throw invalidField('appropriate', 'That is on record already.');
        contract.kpisNotAppropriate = !appropriate;
        contract.noKpisReason = appropriate ? null : reason;
        await tx.save(contract);
        const words = (is: boolean) => (is ? 'yes' : 'no');
        return {
          ...{ kind: 'variation' as const, reason },
          before: { kpisNotAppropriate: words(appropriate) },
          after: { kpisNotAppropriate: words(!appropriate) },
        };
      },
    );
  }
}
