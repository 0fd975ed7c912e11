import { Injectable } from '@nestjs/common';
import { And, DataSource, type EntityManager, In, LessThanOrEqual, MoreThan, Not } from 'typeorm';
import type { MessageView } from '@commonweal/wire';
import { type DocumentSet, Releases } from '@commonweal/documents';
import { workingDays } from '@commonweal/calendar';
import { type Caller, scopeOf } from '@commonweal/identity';
import { Clock, dayInWords, invalidField } from '@commonweal/platform';
import { Message } from './message.entity.js';
import { messageView } from './message-views.js';
import { type MessagePlan, newMessage } from './message-plan.js';
import { nextSendingDay } from './sending-hours.js';

/** Says what would be planned for a day if nothing happened until then. */
export type Projection = (tx: EntityManager, on: string, documents: DocumentSet) => Promise<MessagePlan[]>;

@Injectable()
export class Projections {
  private readonly projections: Projection[] = [];

  register(projection: Projection): this {
    this.projections.push(projection);
    return this;
  }

  async on(tx: EntityManager, day: string, documents: DocumentSet): Promise<MessagePlan[]> {
    const plans: MessagePlan[] = [];
    for (const project of this.projections) plans.push(...(await project(tx, day, documents)));
    return plans;
  }
}

/** Who would be mailed on a day, and why? */
@Injectable()
export class Forecast {
  constructor(
    private readonly database: DataSource,
    private readonly releases: Releases,
    private readonly projections: Projections,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError invalid for a day that is past, or behind the end of the calendar of bank holidays */
  async on(day: string, caller: Caller): Promise<MessageView[]> {
    if (day < this.clock.today()) throw invalidField('on', 'Choose today or a day to come.');
    const tx = this.database.manager;
    const documents = await this.releases.inForce(tx);
    const { knownUntil } = workingDays(documents, 'office');
    if (!knownUntil) return [];
    if (day > knownUntil) throw tooFar(knownUntil);
    const planned = await this.planned(tx, day, documents);
    const projected = await this.projected(tx, day, documents);
    return [...planned, ...projected]
      .filter((message) => scopeOf(caller).includes(message))
      .sort((a, b) => a.name.localeCompare(b.name) || a.key.localeCompare(b.key))
      .map((message) => messageView(message));
  }

  private async planned(tx: EntityManager, day: string, documents: DocumentSet): Promise<Message[]> {
    const now = this.clock.now();
    const isNext = day <= nextSendingDay(documents, this.clock.today(), now);
    // Of a later day only what was planned since the working day before it can go out then.
    const after = isNext ? '0001-01-01' : workingDays(documents, 'office').addWorkingDays(day, -1);
    const sendOn = And(MoreThan(after), LessThanOrEqual(day));
    const planned = await tx.findBy(Message, { state: 'planned', sendOn });
    return planned.filter(({ sendOn }) => nextSendingDay(documents, sendOn, now) === day);
  }

  private async projected(tx: EntityManager, day: string, documents: DocumentSet): Promise<Message[]> {
    const plans = await this.projections.on(tx, day, documents);
    const messages = plans.map((plan) => newMessage(plan, this.clock.now()));
    const keys = messages.map(({ key }) => key);
    const known = await tx.findBy(Message, { key: In(keys), state: Not('cancelled') });
    const already = new Set(known.map(({ key }) => key));
    return messages.filter(({ key }) => !already.has(key));
  }
}

function tooFar(until: string): Error {
  const fault = `Bank holidays are known until ${dayInWords(until)} only: nobody can say who would be mailed later than that.`;
  return invalidField('on', fault);
}
