import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { Ledger } from '@commonweal/ledger';
import { Clock, invalidField } from '@commonweal/platform';
import type { Comment } from './comment.entity.js';
import { OwnComments } from './own-comments.js';
import { TellsMentioned } from './tells-mentioned.js';

/** What an author does with a comment of their own. */
@Injectable()
export class EditComments {
  constructor(
    private readonly own: OwnComments,
    private readonly tells: TellsMentioned,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  /** What was said before stays in the record until it is erased. @throws DomainError not-found, invalid, stale, forbidden, conflict */
  correct(id: string, seen: number, given: string, caller: Caller): Promise<Comment> {
    return this.own.change(id, seen, caller, async (tx, comment) => {
      const text = given.trim();
      if (!text) throw invalidField('text', 'text is empty');
      if (comment.text === text) return comment;
      const before = comment.text;
      const saved = await tx.save(Object.assign(comment, { text, correctedAt: this.clock.now() }));
      const about = { subjectKind: 'comment', subjectId: id, actorId: caller.personId };
      await this.ledger.write(tx, { ...about, action: 'corrected', private: { before, after: text } });
      return saved;
    });
  }

  /** Its words are gone, here and beside the ledger; the chain holds. @throws DomainError not-found, stale, forbidden, conflict */
  erase(id: string, seen: number, caller: Caller): Promise<Comment> {
    return this.own.change(id, seen, caller, async (tx, comment) => {
      const saved = await tx.save(Object.assign<Comment, Pick<Comment, 'text'>>(comment, { text: null }));
      await this.tells.withdraw(tx, id);
      await this.ledger.erase(tx, { subjectKind: 'comment', subjectId: id, actorId: caller.personId });
      return saved;
    });
  }
}
