import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { VariationGiven } from '@commonweal/wire';
import { Evaluation } from '@commonweal/decisions';
import type { Caller } from '@commonweal/identity';
import { checkVersion, invalidField, notFound, Transaction } from '@commonweal/platform';
import { Contracts } from '../contract/contracts.js';
import { Obligation } from '../contract/obligation.entity.js';
import { faultOfTarget } from '../promise/measure.js';
import { ChangeRecord } from './change-record.js';
import type { Values } from './contract-change.entity.js';
import { refuseUnlessRunning } from './contract-life.js';
import { Replanning } from './replanning.js';

/** Varies what was promised: the periods to come, never those that have opened. */
@Injectable()
export class VaryObligations {
  constructor(
    private readonly transaction: Transaction,
    private readonly contracts: Contracts,
    private readonly replanning: Replanning,
    private readonly record: ChangeRecord,
    private readonly evaluation: Evaluation,
  ) {}

  /** @throws DomainError not-found, stale, conflict, invalid */
  vary(id: string, seen: number, body: VariationGiven, caller: Caller): Promise<void> {
    return this.transaction.run(async (tx) => {
      const obligation = await obligationOf(tx, id);
      const contract = await this.contracts.find(tx, obligation.contractId, caller);
      checkVersion(obligation, seen, 'obligation');
      refuseUnlessRunning(contract);
      refuseTarget(obligation, body.target);
      const before = valuesOf(obligation);
      const { profile, frequency, dueOffsetDays, evidence, reason } = body;
      const target = body.target === undefined ? null : String(body.target);
      obligation.evidence = evidence ?? null;
      const { type, overTime } = obligation;
      const after = { type, overTime, target, profile, frequency, dueOffsetDays };
      await this.replanning.vary(tx, contract, obligation, after);
      const changed = { kind: 'variation' as const, obligationId: id, reason, before };
      await this.record.write(tx, contract, { ...changed, after: valuesOf(obligation) }, caller);
      await this.evaluation.apply(tx, 'contract', [contract.id], 'answer');
    });
  }
}

async function obligationOf(tx: EntityManager, id: string): Promise<Obligation> {
  const found = await tx.findOneBy(Obligation, { id });
  if (!found) throw notFound('obligation');
  return found;
}

/** A figure stays a figure, and words stay words: what is measured was agreed. */
function refuseTarget({ type, target }: Obligation, given: number | undefined): void {
  if (given === undefined && target !== null)
    throw invalidField('target', 'Give a target: what was promised with one is not varied to have none.');
  const fault = given === undefined ? undefined : faultOfTarget(type, given);
  if (fault) throw invalidField('target', fault);
}

export function valuesOf({ target, profile, frequency, dueOffsetDays, evidence }: Obligation): Values {
  return { target: target === null ? null : Number(target), profile, frequency, dueOffsetDays, evidence };
}
