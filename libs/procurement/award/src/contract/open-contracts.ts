import { Injectable } from '@nestjs/common';
import { Evaluation } from '@commonweal/decisions';
import type { Caller } from '@commonweal/identity';
import { Contract, Contracts, ObligationWriting } from '@commonweal/monitoring';
import { DomainError, invalidField, type FieldErrors } from '@commonweal/platform';
import {
  regimes,
  type ContractDraftView,
  type ContractOpening,
  type DraftObligation,
  type ObligationSave,
} from '@commonweal/wire';
import { In, type EntityManager } from 'typeorm';
import { AwardDesk, lotOf, type Desk } from '../award-desk.js';
import { standstillHolds } from '../notices/standstill.js';
import { lawOf } from './law-of.js';
import type { Bid } from '../rows/bid.entity.js';
import { blockedBy, draftOf, obligationsOf, wonLots } from './contract-draft.js';

/** Makes the winning offer a contract with obligations: nothing is keyed twice. */
@Injectable()
export class OpenContracts {
  constructor(
    private readonly desk: AwardDesk,
    private readonly contracts: Contracts,
    private readonly obligations: ObligationWriting,
    private readonly evaluation: Evaluation,
  ) {}

  /** One a lot that was won. @throws DomainError not-found */
  drafts(id: string, caller: Caller): Promise<ContractDraftView[]> {
    return this.desk.look(id, caller, async (desk) => {
      const ids = desk.file.rows.awards.flatMap(({ contractId }) => contractId ?? []);
      const found = ids.length ? await desk.tx.findBy(Contract, { id: In(ids) }) : [];
      const references = new Map(found.map((contract) => [contract.id, contract.reference]));
      return wonLots(desk).map((won) => draftOf(desk, won, references.get(won.award.contractId ?? '')));
    });
  }

  /** @throws DomainError not-found, invalid, conflict while a standstill lasts, or when it was opened before */
  async open(id: string, lotId: string, body: ContractOpening, caller: Caller): Promise<ContractDraftView[]> {
    await this.desk.work(id, caller, 'contract', async (desk) => {
      lotOf(desk.dossier, lotId);
      const won = wonLots(desk).find((one) => one.lotId === lotId);
      if (!won) throw new DomainError('conflict', 'nothing-awarded', 'Nothing is awarded in this lot.');
      if (won.award.contractId)
        throw new DomainError('conflict', 'contract-exists', 'The contract of this lot was entered already.');
      refuseBlocked(desk, won.bid, body);
      const saves = saved(obligationsOf(desk, won.bid), body);
      const contractId = await this.write(desk, won.bid, { ...body, saves });
      const at = { contractAt: desk.now, contractById: caller.personId };
      await desk.tx.save(Object.assign(won.award, { contractId, signedOn: body.signedOn, ...at }));
      return {
        action: 'contract-entered',
        data: { lot: lotId, contract: contractId, signedOn: body.signedOn },
      };
    });
    return this.drafts(id, caller);
  }

  private async write(
    { tx, dossier, caller }: Desk,
    bid: Bid,
    { title, startsOn, endsOn, signedOn, managerId, saves }: ContractOpening & { saves: Saved[] },
  ): Promise<string> {
    const { id: procurementId, category, directorate } = dossier.procurement;
    const regime = regimes.find((one) => one === dossier.facts.facts['regime']);
    if (!regime)
      throw new DomainError('conflict', 'no-regime', 'Say first under which regime the procurement runs.');
    const body = {
      title,
      supplierId: bid.supplierId,
      category,
      directorate,
      regime,
      valueExVat: bid.pricePence,
    };
    const contract = await this.contracts.enter(
      tx,
      { ...body, ...lawOf(dossier, signedOn), startsOn, endsOn, managerId, procurementId },
      caller,
    );
    await this.promise(tx, contract, saves);
    await this.evaluation.apply(tx, 'contract', [contract.id], 'answer');
    return contract.id;
  }

  /** All that is wrong with any of them is said at once. @throws DomainError invalid */
  private async promise(tx: EntityManager, contract: Contract, saves: Saved[]): Promise<void> {
    const errors: FieldErrors = {};
    for (const { index, save } of saves)
      try {
        await this.obligations.add(tx, contract, save);
      } catch (fault) {
        if (!(fault instanceof DomainError && Object.keys(fault.errors).length)) throw fault;
        for (const [field, words] of Object.entries(fault.errors))
          errors[`obligations.${index}.${field}`] = words;
      }
    const [words] = Object.values(errors).flat();
    if (words) throw new DomainError('invalid', 'invalid', words, errors);
  }
}

/** An obligation to be made, and where in the body it stands. */
interface Saved {
  index: number;
  save: ObligationSave;
}

function refuseBlocked(desk: Desk, bid: Bid, { signedOn }: ContractOpening): void {
  if (signedOn > desk.today)
    throw invalidField('signedOn', 'This day is still to come. Enter the contract once it is signed.');
  const blocks = [...new Set([...blockedBy(desk, bid), ...standstillHolds(desk, signedOn)])];
  if (blocks.length) throw new DomainError('conflict', 'contract-blocked', blocks.join(' '));
}

/** Targets are what was offered; where no offer was asked for, what is given. @throws DomainError invalid */
function saved(drafts: readonly DraftObligation[], { obligations }: ContractOpening): Saved[] {
  const errors: FieldErrors = {};
  obligations.forEach(({ indicator }, index) => {
    const isKnown = drafts.some((draft) => draft.indicator === indicator);
    const isFirst = obligations.findIndex((one) => one.indicator === indicator) === index;
    if (!isKnown || !isFirst)
      errors[`obligations.${index}.indicator`] = [
        isKnown ? 'This indicator stands there twice.' : 'This indicator was not chosen on the procurement.',
      ];
  });
  const missing = drafts.filter(({ indicator }) => !obligations.some((one) => one.indicator === indicator));
  if (missing.length)
    errors['obligations'] = [`Say how these are watched: ${missing.map(({ title }) => title).join('; ')}.`];
  const saves = drafts.flatMap((draft): Saved[] => {
    const index = obligations.findIndex(({ indicator }) => indicator === draft.indicator);
    const given = obligations[index];
    if (!given) return [];
    const target = draft.isOffered ? draft.target : given.target;
    if (draft.hasTarget && target === undefined)
      errors[`obligations.${index}.target`] = [
        `Give the target of “${draft.title}”: bidders were not asked for one.`,
      ];
    return [{ index, save: obligationOf(draft, given, draft.hasTarget ? target : undefined) }];
  });
  if (Object.keys(errors).length)
    throw new DomainError('invalid', 'invalid', 'The obligations are not complete.', errors);
  return saves;
}

function obligationOf(
  { indicator, title, type, unit }: DraftObligation,
  { profile, amounts, frequency, dueOffsetDays }: ContractOpening['obligations'][number],
  target: number | undefined,
): ObligationSave {
  const own = indicator.startsWith('own-');
  return {
    ...(own ? { title, type, ...(unit ? { unit } : {}) } : { indicator }),
    ...(target === undefined ? {} : { target }),
    ...{ profile, frequency, dueOffsetDays },
    ...(amounts ? { amounts } : {}),
  };
}
