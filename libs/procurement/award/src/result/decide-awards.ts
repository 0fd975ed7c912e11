import { Injectable } from '@nestjs/common';
import { People, type Caller } from '@commonweal/identity';
import { checkVersion, Clock, DomainError, invalidField, type FieldErrors } from '@commonweal/platform';
import type { AwardGiven, ResultView } from '@commonweal/wire';
import { AwardDesk, inLot, lotOf, type Desk } from '../award-desk.js';
import { score } from '../calculation/result.js';
import { LotAward } from '../rows/lot-award.entity.js';
import { faultOfDisclosure } from './disclosure.js';
import { LotResults, type LotResult } from './result-of-lot.js';
import { resultView } from './result-views.js';

/** Shows results, and puts on record what the lead decides. */
@Injectable()
export class DecideAwards {
  constructor(
    private readonly desk: AwardDesk,
    private readonly results: LotResults,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  /** One a lot, in order. @throws DomainError not-found */
  list(id: string, caller: Caller): Promise<ResultView[]> {
    return this.desk.look(id, caller, async (desk) => {
      const deciders = await this.people.namesOf(desk.file.rows.awards.map(({ byId }) => byId));
      const nameOf = (personId: string) => deciders.get(personId) ?? '';
      const views: ResultView[] = [];
      for (const { id: lotId } of desk.dossier.lots)
        views.push(resultView(desk, lotId, await this.results.of(desk, lotId), nameOf));
      return views;
    });
  }

  /** @throws DomainError not-found, stale, invalid, conflict while there is no result */
  async decide(
    id: string,
    { lotId, seen }: { lotId: string; seen: number },
    body: AwardGiven,
    caller: Caller,
  ): Promise<ResultView[]> {
    await this.desk.work(id, caller, 'award', async (desk) => {
      lotOf(desk.dossier, lotId);
      const before = desk.file.awardOf(lotId);
      checkVersion(before ?? { version: 0 }, seen, 'award');
      const result = await this.results.of(desk, lotId);
      refuseFaults(body, result);
      refuseDisclosure(body, lotId, desk);
      const { bidId = null, reason, flagAnswers, advantages, withheld = [] } = body;
      const row = before ?? desk.tx.create(LotAward, { lotId, procurementId: id, contractId: null });
      const by = { byId: caller.personId, at: this.clock.now() };
      await desk.tx.save(Object.assign(row, { bidId, reason, flagAnswers, advantages, withheld, ...by }));
      return {
        ...{ action: 'award-decided', data: { lot: lotId, bid: bidId }, why: reason },
        private: { flagAnswers, advantages, withheld },
      };
    });
    return this.list(id, caller);
  }
}

/** The reason is told to every bidder, an advantage to one. */
function refuseDisclosure({ bidId, reason, advantages }: AwardGiven, lotId: string, { file }: Desk): void {
  const errors: FieldErrors = {};
  const check = (field: string, text: string, ...may: (string | undefined)[]) => {
    const fault = faultOfDisclosure(text, file, { lotId, may });
    if (fault) errors[field] = [fault];
  };
  check('reason', reason, bidId);
  for (const [id, text] of Object.entries(advantages)) check(`advantages.${id}`, text, bidId, id);
  if (Object.keys(errors).length)
    throw new DomainError('invalid', 'invalid', 'What bidders read says too much.', errors);
}

function refuseFaults(
  { bidId, flagAnswers, advantages, withheld = [] }: AwardGiven,
  result: LotResult,
): void {
  if (result.open.length)
    throw new DomainError(
      'conflict',
      'no-result',
      `There is no result yet. Still to do: ${result.open.join('; ')}.`,
    );
  refuseOddTexts({ flagAnswers, advantages });
  const odd = withheld.find((key) => !result.lot.criteria.some((one) => one.key === key));
  if (odd) throw invalidField('withheld', `This lot has no criterion "${odd}".`);
  if (bidId === undefined) return;
  const winner = result.bids.find(({ bid }) => bid.id === bidId);
  if (winner?.rank !== 1)
    throw invalidField('bidId', 'Only a bid that is ranked first wins. Award it, or nothing.');
  const errors: FieldErrors = {};
  for (const { key, words } of result.flags.filter((flag) => flag.bidId === bidId))
    if (!flagAnswers[key]?.trim()) errors[`flagAnswers.${key}`] = [`Say what you found: ${words}`];
  for (const { bid, rank } of result.bids)
    if (rank !== undefined && bid.id !== bidId && !advantages[bid.id]?.trim())
      errors[`advantages.${bid.id}`] = [`Say what the winner has over ${bid.name}.`];
  if (Object.keys(errors).length)
    throw new DomainError('invalid', 'invalid', 'The decision is not complete.', errors);
}

function refuseOddTexts(maps: Pick<AwardGiven, 'flagAnswers' | 'advantages'>): void {
  for (const [field, map] of Object.entries(maps))
    for (const [key, text] of Object.entries<unknown>(map))
      if (typeof text !== 'string' || text.length > 10_000)
        throw invalidField(`${field}.${key}`, 'Give a text of at most 10,000 characters.');
}

type Known = Pick<Desk, 'file'> & { dossier: Pick<Desk['dossier'], 'lots'> };

/** Decisions that what happened since has overtaken, each a sentence. */
export function overtakenAwards({ dossier, file }: Known): string[] {
  return dossier.lots.flatMap(({ id }) => {
    const award = file.awardOf(id);
    const bid = file.bidsFor(id).find((one) => one.id === award?.bidId);
    if (!award || !bid || award.contractId) return [];
    const winner = score(file.lotToScore(id)).find((one) => one.bid.id === bid.id);
    if (winner?.rank === 1) return [];
    return [
      `The decision awards ${file.bidder(bid)}, whose bid is not ranked first any more${inLot(dossier, id)}. Decide again.`,
    ];
  });
}

/** Noun phrases. */
export function openAwards({ dossier, file }: Known) {
  const open = dossier.lots.filter(({ id }) => !file.awardOf(id));
  return open.map(({ number }) =>
    dossier.lots.length > 1 ? `the decision on lot ${number}` : 'the decision',
  );
}
