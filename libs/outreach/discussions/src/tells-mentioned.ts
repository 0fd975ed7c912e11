import { Injectable } from '@nestjs/common';
import type { Caller, Person } from '@commonweal/identity';
import { Ledger } from '@commonweal/ledger';
import { Messages } from '@commonweal/messages';
import { Clock, newId } from '@commonweal/platform';
import type { CommentWrite } from '@commonweal/wire';
import { IsNull, type EntityManager } from 'typeorm';
import { Comment, Mention } from './comment.entity.js';
import { DiscussedThings } from './discussed.js';

/** Writes a comment down and tells whom it calls. */
@Injectable()
export class TellsMentioned {
  constructor(
    private readonly ledger: Ledger,
    private readonly things: DiscussedThings,
    private readonly messages: Messages,
    private readonly clock: Clock,
  ) {}

  /**
   * The record of the subject says that there is a comment; its words stand in a chain of the comment's own, beside
   * the hashes, so that they alone can be erased.
   */
  async record(tx: EntityManager, body: CommentWrite, { personId: authorId }: Caller): Promise<Comment> {
    const { subjectKind, subjectId, text, task = null } = body;
    const comment = tx.create(Comment, { id: newId(), subjectKind, subjectId, text, task, authorId });
    comment.at = this.clock.now();
    await tx.save(comment);
    const { id } = comment;
    const data = { comment: id, task, mentions: body.mentions ?? [] };
    await this.ledger.write(tx, { subjectKind, subjectId, action: 'commented', actorId: authorId, data });
    const own = { subjectKind: 'comment', subjectId: id, action: 'written', actorId: authorId };
    await this.ledger.write(tx, { ...own, private: { text } });
    return comment;
  }

  /** Nobody needs to read it any more. */
  async withdraw(tx: EntityManager, commentId: string): Promise<void> {
    await tx.update(Mention, { commentId, readAt: IsNull() }, { readAt: this.clock.now() });
    await this.messages.cancel(tx, { kind: 'comment', id: commentId }, 'The comment was erased.');
  }

  async tell(tx: EntityManager, comment: Comment, person: Person, by: Caller): Promise<void> {
    const { id, subjectKind, subjectId } = comment;
    const found = (await this.things.describe(tx, subjectKind, [subjectId])).get(subjectId);
    const { reference = '', title = '', link = '/', directorate, category } = found ?? {};
    await this.messages.plan(tx, {
      ...{ kind: 'mention', template: 'mention', sendOn: this.clock.today() },
      why: `${by.name} mentioned them in a comment.`,
      subject: {
        ...{ kind: 'comment', id, words: `${reference} ${title}`.trim(), directorate, category },
        link: `${link}/comments`,
      },
      to: { personId: person.id, name: person.name, address: person.email },
    });
  }
}
