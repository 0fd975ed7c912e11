import { Injectable } from '@nestjs/common';
import { People, type Caller } from '@commonweal/identity';
import { checkVersion, Clock, DomainError, invalidField, newId, notFound } from '@commonweal/platform';
import type {
  AgreedScoreGiven,
  EvaluationView,
  EvaluatorGiven,
  EvaluatorView,
  ModerationView,
  ReasonGiven,
} from '@commonweal/wire';
import { AwardDesk, mayWork, type Desk } from '../award-desk.js';
import { faultOfDisclosure } from '../result/disclosure.js';
import { AgreedScore } from '../rows/agreed-score.entity.js';
import type { Answer } from '../rows/award-file.js';
import { Evaluator } from '../rows/evaluator.entity.js';
import { answersFor, isBlind, openEvaluation, scoredBy, scoresOf } from './evaluation-work.js';

/** Assigns evaluators, and puts on record what moderation agrees. */
@Injectable()
export class Moderate {
  constructor(
    private readonly desk: AwardDesk,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found */
  view(id: string, caller: Caller): Promise<EvaluationView> {
    return this.desk.look(id, caller, async (desk) => {
      const { file } = desk;
      const ids = [
        ...file.rows.evaluators.map(({ personId }) => personId),
        ...file.rows.agreed.map(({ byId }) => byId),
      ];
      const names = await this.people.namesOf(ids);
      const nameOf = (personId: string) => names.get(personId) ?? 'Somebody who is no longer here';
      const blind = isBlind(file);
      return {
        evaluators: file.rows.evaluators
          .filter(({ released }) => released === null)
          .map((evaluator) => evaluatorView(evaluator, desk, nameOf)),
        isBlind: blind,
        open: openEvaluation(file, nameOf),
        matters: blind ? [] : file.answers().map((answer) => moderationView(answer, desk, nameOf)),
        mayEdit: mayWork(desk, 'evaluation'),
      };
    });
  }

  /** Anew after a release too. @throws DomainError invalid, conflict */
  async assign(id: string, { personId, kinds }: EvaluatorGiven, caller: Caller): Promise<EvaluationView> {
    const [person] = await this.people.findAll([personId]);
    if (!person?.active || person.supplierId !== null || !kinds.length)
      throw kinds.length
        ? invalidField('personId', 'Choose an active person of the council.')
        : invalidField('kinds', 'Choose what the person scores.');
    if (person.roles.every((role) => role === 'admin'))
      throw invalidField('personId', 'An administrator sees no bids. Choose somebody else.');
    await this.desk.work(id, caller, 'evaluation', async ({ tx, file }) => {
      refuseOnceModerated(file.rows.agreed.length);
      const before = file.rows.evaluators.find((one) => one.personId === personId);
      if (before && before.released === null)
        throw new DomainError('conflict', 'evaluator-assigned', `${person.name} evaluates already.`);
      const row = before ?? tx.create(Evaluator, { id: newId(), procurementId: id, personId });
      const fresh = { hasConflict: null, declaration: null, handedInAt: null, released: null };
      await tx.save(Object.assign(row, fresh, { kinds }));
      return { action: 'evaluator-assigned', data: { evaluator: row.id, person: personId, kinds } };
    });
    return this.view(id, caller);
  }

  /** The scores of the person count no longer. @throws DomainError not-found, conflict */
  async release(
    id: string,
    evaluatorId: string,
    { reason }: ReasonGiven,
    caller: Caller,
  ): Promise<EvaluationView> {
    await this.desk.work(id, caller, 'evaluation', async ({ tx, file }) => {
      const row = file.rows.evaluators.find((one) => one.id === evaluatorId);
      if (!row || row.released !== null) throw notFound('evaluator');
      refuseOnceModerated(file.rows.agreed.length);
      await tx.save(Object.assign(row, { released: reason }));
      return { action: 'evaluator-released', data: { evaluator: evaluatorId }, why: reason };
    });
    return this.view(id, caller);
  }

  /** @throws DomainError not-found, stale, invalid, conflict while evaluators still score */
  async agree(
    id: string,
    seen: number,
    { bidId, criterion, score, reason }: AgreedScoreGiven,
    caller: Caller,
  ): Promise<EvaluationView> {
    await this.desk.work(id, caller, 'evaluation', async (desk) => {
      const { tx, file } = desk;
      const answer = file.answers().find((one) => one.bid.id === bidId && one.criterion.key === criterion);
      if (!answer) throw notFound('answer');
      if (isBlind(file))
        throw new DomainError(
          'conflict',
          'still-blind',
          'Evaluators still score, each by themselves. Moderation begins when all have handed in.',
        );
      const before = file.agreedOn(answer);
      checkVersion(before ?? { version: 0 }, seen, 'agreed score');
      refuseOffScale(score, answer, desk);
      const told = faultOfDisclosure(reason, file, { lotId: answer.lotId, may: [bidId] });
      if (told) throw invalidField('reason', told);
      const row = before ?? tx.create(AgreedScore, { bidId, criterion, procurementId: id });
      const kept = before && { score: before.score, reason: before.reason };
      await tx.save(Object.assign(row, { score, reason, byId: caller.personId, at: this.clock.now() }));
      return {
        ...{ action: 'score-agreed', data: { bid: bidId, criterion }, why: reason },
        private: { before: kept ?? null, after: { score } },
      };
    });
    return this.view(id, caller);
  }
}

function refuseOnceModerated(agreed: number): void {
  if (agreed)
    throw new DomainError(
      'conflict',
      'moderation-begun',
      'Moderation has begun: the evaluators stay as they are.',
    );
}

export function levelsFor(answer: Answer, { file }: Pick<Desk, 'file'>) {
  return file.scaleOf(answer)?.levels ?? [];
}

/** @throws DomainError invalid */
export function refuseOffScale(score: number, answer: Answer, desk: Pick<Desk, 'file'>): void {
  const scores = levelsFor(answer, desk).map((level) => level.score);
  if (scores.includes(score)) return;
  throw invalidField(
    'score',
    `The scale of “${answer.criterion.title}” has the scores ${scores.join(', ')}.`,
  );
}

function evaluatorView(evaluator: Evaluator, { file }: Desk, nameOf: (id: string) => string): EvaluatorView {
  const { id, personId, kinds, hasConflict, declaration, handedInAt, version } = evaluator;
  const answers = answersFor(evaluator, file);
  return {
    ...{ id, personId, kinds, name: nameOf(personId), version },
    declared: hasConflict === null ? 'not-declared' : hasConflict ? 'conflict' : 'none',
    ...(declaration ? { declaration } : {}),
    scored: answers.filter((answer) => scoredBy(evaluator, file, answer)).length,
    toScore: answers.length,
    ...(handedInAt ? { handedInAt: handedInAt.toISOString() } : {}),
  };
}

function moderationView(answer: Answer, desk: Desk, nameOf: (id: string) => string): ModerationView {
  const { file } = desk;
  const { bid, criterion, lotId } = answer;
  const given = scoresOf(answer, file);
  const agreed = file.agreedOn(answer);
  const words = bid.offerFor(criterion.key)?.answer;
  return {
    ...{ lotId, bidId: bid.id, bidder: file.bidder(bid), criterion: criterion.key, title: criterion.title },
    ...(words ? { answer: words } : {}),
    levels: levelsFor(answer, desk),
    scores: given.map(({ personId, score, comment }) => ({ evaluator: nameOf(personId), score, comment })),
    differs: new Set(given.map(({ score }) => score)).size > 1,
    ...(agreed ? { agreed: agreed.score, reason: agreed.reason, by: nameOf(agreed.byId) } : {}),
    version: agreed?.version ?? 0,
  };
}
