import { Injectable } from '@nestjs/common';
import { type Caller, callerOf, People, type Person } from '@commonweal/identity';
import { invalidField, Transaction } from '@commonweal/platform';
import type { CommentWrite } from '@commonweal/wire';
import type { EntityManager } from 'typeorm';
import { Mention } from './comment.entity.js';
import { DiscussedThings } from './discussed.js';
import { TellsMentioned } from './tells-mentioned.js';

/** Says something about something, and calls people to read it. */
@Injectable()
export class WriteComments {
  constructor(
    private readonly transaction: Transaction,
    private readonly things: DiscussedThings,
    private readonly people: People,
    private readonly tells: TellsMentioned,
  ) {}

  /** @throws DomainError not-found, invalid on `text` or `mentions` */
  write(body: CommentWrite, caller: Caller): Promise<void> {
    return this.transaction.run(async (tx) => {
      await this.things.refuseUnseen(tx, body, caller);
      const text = body.text.trim();
      if (!text) throw invalidField('text', 'text is empty');
      const mentioned = await this.mentioned(tx, body, caller);
      const comment = await this.tells.record(tx, { ...body, text }, caller);
      if (mentioned.length)
        await tx.insert(
          Mention,
          mentioned.map(({ id }) => ({ commentId: comment.id, personId: id, readAt: null })),
        );
      for (const person of mentioned) await this.tells.tell(tx, comment, person, caller);
    });
  }

  /** Whoever is called must be able to see what it is about. */
  private async mentioned(tx: EntityManager, body: CommentWrite, caller: Caller): Promise<Person[]> {
    const ids = [...new Set(body.mentions ?? [])].filter((id) => id !== caller.personId);
    if (ids.some((id) => !uuid.test(id))) throw invalidField('mentions', 'mentions must be ids of people');
    const people = ids.length ? await this.people.findAll(ids) : [];
    if (people.length < ids.length) throw invalidField('mentions', 'mentions somebody who is not here');
    for (const person of people)
      if (!person.active || !(await this.things.mayRead(tx, body, callerOf(person))))
        throw invalidField('mentions', `${person.name} cannot see this ${body.subjectKind}`);
    return people;
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
