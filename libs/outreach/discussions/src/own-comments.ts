import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { checkVersion, DomainError, notFound, Transaction } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import { Comment } from './comment.entity.js';
import { DiscussedThings } from './discussed.js';

/** A comment in the hands of its author, who alone changes it. */
@Injectable()
export class OwnComments {
  constructor(
    private readonly transaction: Transaction,
    private readonly things: DiscussedThings,
  ) {}

  /** One transaction on a comment that is there still. @throws DomainError not-found, forbidden, stale, conflict */
  change(
    id: string,
    seen: number,
    caller: Caller,
    work: (tx: EntityManager, comment: Comment & { text: string }) => Promise<Comment>,
  ): Promise<Comment> {
    return this.transaction.run(async (tx) => {
      const comment = await this.own(tx, id, seen, caller);
      if (!isThere(comment))
        throw new DomainError('conflict', 'comment-erased', 'This comment was erased already.');
      return work(tx, comment);
    });
  }

  private async own(tx: EntityManager, id: string, seen: number, caller: Caller): Promise<Comment> {
    const comment = await tx.findOneBy(Comment, { id });
    if (!comment || !(await this.things.mayRead(tx, comment, caller))) throw notFound('comment');
    if (comment.authorId !== caller.personId)
      throw new DomainError(
        'forbidden',
        'not-your-comment',
        'Only who wrote a comment corrects or erases it.',
      );
    checkVersion(comment, seen, 'comment');
    return comment;
  }
}

function isThere(comment: Comment): comment is Comment & { text: string } {
  return comment.text !== null;
}
