import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { NoticeOfAssessment, RatingGiven, ReplyGiven } from '@commonweal/wire';
import type { Caller } from '@commonweal/identity';
import {
  checkVersion,
  DomainError,
  type FieldErrors,
  invalidField,
  notFound,
  Transaction,
} from '@commonweal/platform';
import { assessmentFor, refuseUnlessMay, type WholeAssessment } from './assessment-access.js';
import type { AssessmentStep } from './assessment.entity.js';
import { AssessmentRecord } from './assessment-record.js';
import { ReplyClock } from './reply-clock.js';

/** For the ledger; `words` can be erased. */
interface Told {
  data?: object;
  why?: string;
  words?: unknown;
}

interface Command {
  id: string;
  /** Version that the caller saw, of the assessment. */
  seen?: number;
  caller: Caller;
}

/** What is done with an assessment: rated, shown to the supplier, answered, published. */
@Injectable()
export class Assessments {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: ReplyClock,
    private readonly record: AssessmentRecord,
  ) {}

  /** @throws DomainError not-found, stale, conflict */
  rate(
    command: Command,
    ratingId: string,
    { seen, body }: { seen: number; body: RatingGiven },
  ): Promise<void> {
    return this.taking('rate', command, async (tx, { ratings }) => {
      const rating = ratings.find(({ id }) => id === ratingId);
      if (!rating) throw notFound('rating of this assessment');
      checkVersion(rating, seen, 'rating');
      const before = rating.rating;
      await tx.save(Object.assign(rating, body));
      return { data: { ratingId, proposed: rating.proposed, before, after: body.rating }, why: body.reason };
    });
  }

  /** The supplier hears of it and may reply. @throws DomainError not-found, stale, conflict */
  show(command: Command): Promise<void> {
    return this.taking('show', command, async (tx, whole) => {
      refuseUnrated(whole);
      const repliableUntil = await this.clock.lastDay(tx);
      Object.assign(whole.assessment, { repliableUntil, repliedAt: null, repliedById: null });
      await this.record.tell(tx, whole, 'assessment-shown');
      return { data: { repliableUntil } };
    });
  }

  /** By the supplier, once. @throws DomainError not-found, conflict, invalid */
  reply(command: Command, { replies }: ReplyGiven): Promise<void> {
    return this.taking('reply', command, async (tx, whole) => {
      const { assessment, ratings } = whole;
      if (!assessment.mayBeReplied(this.clock.today())) throw tooLate();
      for (const { ratingId, reply } of replies) {
        const rating = ratings.find(({ id }) => id === ratingId);
        if (!rating) throw invalidField('replies', 'A reply must be to a rating of this assessment.');
        rating.reply = reply;
      }
      await tx.save(ratings);
      Object.assign(assessment, { repliedAt: this.clock.now(), repliedById: command.caller.personId });
      await this.record.tell(tx, whole, 'assessment-replied');
      return { data: { replies: replies.length }, words: replies };
    });
  }

  /** Back to the draft: what is rated anew is shown anew. @throws DomainError not-found, stale, conflict */
  reconsider(command: Command, reason: string): Promise<void> {
    return this.taking('reconsider', command, async (tx, whole) => {
      await this.record.takeBack(tx, whole);
      return { why: reason };
    });
  }

  /** Not before the supplier was heard. @throws DomainError not-found, stale, conflict */
  publish(command: Command): Promise<void> {
    return this.taking('publish', command, async (tx, whole) => {
      const { assessment, ratings } = whole;
      if (!assessment.hasBeenHeard(this.clock.today())) throw notHeard(assessment.repliableUntil);
      Object.assign(assessment, { publishedAt: this.clock.now(), publishedById: command.caller.personId });
      await this.record.tell(tx, whole, 'assessment-published');
      return { data: { ratings: ratings.map(({ obligationId, rating }) => ({ obligationId, rating })) } };
    });
  }

  /** The notice with these ratings was published: it proves the duty. @throws DomainError not-found, stale, conflict, invalid */
  notice(command: Command, { publishedOn, evidence }: NoticeOfAssessment): Promise<void> {
    return this.taking('notice', command, async (tx, { assessment }) => {
      if (publishedOn > this.clock.today())
        throw invalidField('publishedOn', 'This day is still to come. Record it once it is published.');
      Object.assign(assessment, { noticeOn: publishedOn, noticeEvidence: evidence });
      const proof = { doneOn: publishedOn, evidence, byId: command.caller.personId };
      await this.record.prove(tx, assessment.contractId, proof);
      return { data: { publishedOn } };
    });
  }

  private taking(
    step: AssessmentStep,
    command: Command,
    act: (tx: EntityManager, whole: WholeAssessment) => Promise<Told>,
  ): Promise<void> {
    return this.transaction.run(async (tx) => {
      const whole = await assessmentFor(tx, command);
      refuseUnlessMay(whole.assessment, step);
      const happened = await act(tx, whole);
      whole.assessment.take(step);
      await tx.save(whole.assessment);
      await this.record.of(tx, whole, { action: `assessment-${step}`, caller: command.caller, ...happened });
    });
  }
}

function refuseUnrated({ ratings }: WholeAssessment): void {
  const open = ratings.filter(({ rating }) => rating === null);
  if (!open.length) return;
  const errors: FieldErrors = Object.fromEntries(
    open.map(({ id }) => [`ratings.${id}`, ['is not rated yet']]),
  );
  const detail = `Rate every indicator first: ${open.length} of ${ratings.length} are not rated.`;
  throw new DomainError('conflict', 'ratings-open', detail, errors);
}

function notHeard(until: string | null): DomainError {
  const detail = `The supplier may reply until ${until ?? ''}. It can be published once they have, or after that day.`;
  return new DomainError('conflict', 'reply-open', detail);
}

function tooLate(): DomainError {
  return new DomainError(
    'conflict',
    'reply-closed',
    'It was replied to already, or the time to reply is over.',
  );
}
