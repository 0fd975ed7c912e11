import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { KpiSet } from '@commonweal/wire';
import type { Caller } from '@commonweal/identity';
import { checkVersion, invalidField } from '@commonweal/platform';
import { ChangingContracts } from './changing-contracts.js';
import { obligationOf } from './obligation-of.js';

/** Says which obligations are key performance indicators. What is being rated already stays as it is. */
@Injectable()
export class SetKpi {
  constructor(private readonly changing: ChangingContracts) {}

  /** @throws DomainError not-found, stale, conflict, invalid */
  set(id: string, seen: number, { kpi, reason }: KpiSet, caller: Caller): Promise<void> {
    const contractOf = async (tx: EntityManager) => (await obligationOf(tx, id)).contractId;
    return this.changing.change(contractOf, caller, async (tx) => {
      const obligation = await obligationOf(tx, id);
      checkVersion(obligation, seen, 'obligation');
      if (obligation.kpi === kpi) throw invalidField('kpi', `It ${kpi ? 'is one' : 'is none'} already.`);
      obligation.kpi = kpi;
      await tx.save(obligation);
      const words = (is: boolean) => (is ? 'yes' : 'no');
      return {
        ...{ kind: 'variation', obligationId: id, reason },
        ...{ before: { kpi: words(!kpi) }, after: { kpi: words(kpi) } },
      };
    });
  }
}
