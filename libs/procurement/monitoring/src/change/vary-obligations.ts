import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { VariationGiven } from '@commonweal/wire';
import type { Caller } from '@commonweal/identity';
import { checkVersion, invalidField } from '@commonweal/platform';
import type { Obligation } from '../contract/obligation.entity.js';
import { refuseProfile } from '../contract/vocabulary.js';
import { faultOfTarget } from '../promise/measure.js';
import { ChangingContracts } from './changing-contracts.js';
import type { Values } from './contract-change.entity.js';
import { obligationOf } from './obligation-of.js';
import { Replanning } from './replanning.js';

/** Varies what was promised: the periods to come, never those that have opened. */
@Injectable()
export class VaryObligations {
  constructor(
    private readonly changing: ChangingContracts,
    private readonly replanning: Replanning,
  ) {}

  /** @throws DomainError not-found, stale, conflict, invalid */
  vary(id: string, seen: number, body: VariationGiven, caller: Caller): Promise<void> {
    const contractOf = async (tx: EntityManager) => (await obligationOf(tx, id)).contractId;
    return this.changing.change(contractOf, caller, async (tx, contract) => {
      const obligation = await obligationOf(tx, id);
      checkVersion(obligation, seen, 'obligation');
      refuseTarget(obligation, body.target);
      refuseProfile(body, obligation.overTime, body.target !== undefined);
      const before = valuesOf(obligation);
      const planned = await this.replanning.amountsInWords(tx, obligation);
      const { profile, frequency, dueOffsetDays, evidence, reason } = body;
      const target = body.target === undefined ? null : String(body.target);
      obligation.evidence = evidence ?? null;
      const { type, unit, overTime } = obligation;
      const amounts = profile === 'custom' ? { amounts: body.amounts ?? [] } : {};
      const after = { type, unit, overTime, target, profile, frequency, dueOffsetDays, ...amounts };
      await this.replanning.vary(tx, contract, obligation, after);
      const plans = await this.replanning.amountsInWords(tx, obligation);
      return {
        ...{ kind: 'variation', obligationId: id, reason },
        before: { ...before, amounts: planned },
        after: { ...valuesOf(obligation), amounts: plans },
      };
    });
  }
}

/** A figure stays a figure, and words stay words: what is measured was agreed. */
function refuseTarget({ type, target }: Obligation, given: number | undefined): void {
  if (given === undefined && target !== null)
    throw invalidField('target', 'Give a target: what was promised with one is not varied to have none.');
  const fault = given === undefined ? undefined : faultOfTarget(type, given);
  if (fault) throw invalidField('target', fault);
}

function valuesOf({ target, profile, frequency, dueOffsetDays, evidence }: Obligation): Values {
  return { target: target === null ? null : Number(target), profile, frequency, dueOffsetDays, evidence };
}
