import { Injectable } from '@nestjs/common';
import { type Caller, People } from '@commonweal/identity';
import { Clock } from '@commonweal/platform';
import type { CommentView, DiscussedRef } from '@commonweal/wire';
import { DataSource, In, IsNull } from 'typeorm';
import { Comment, Mention } from './comment.entity.js';
import { DiscussedThings } from './discussed.js';

/** Shows what was said. */
@Injectable()
export class ReadComments {
  constructor(
    private readonly database: DataSource,
    private readonly things: DiscussedThings,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  /** The first one first. @throws DomainError not-found */
  async about(ref: DiscussedRef, caller: Caller): Promise<CommentView[]> {
    const tx = this.database.manager;
    await this.things.refuseUnseen(tx, ref, caller);
    const { subjectKind, subjectId } = ref;
    const comments = await tx.find(Comment, {
      where: { subjectKind, subjectId },
      order: { at: 'ASC', id: 'ASC' },
    });
    const mentions = await tx.findBy(Mention, { commentId: In(comments.map(({ id }) => id)) });
    const ids = [...comments.map(({ authorId }) => authorId), ...mentions.map(({ personId }) => personId)];
    const names = new Map((await this.people.findAll(ids)).map(({ id, name }) => [id, name]));
    return comments.map((comment) => {
      const called = mentions.filter(({ commentId }) => commentId === comment.id);
      return view(comment, called, names, caller);
    });
  }

  /** The caller has read what called them here. @throws DomainError not-found */
  async markRead(ref: DiscussedRef, caller: Caller): Promise<void> {
    const tx = this.database.manager;
    await this.things.refuseUnseen(tx, ref, caller);
    const { subjectKind, subjectId } = ref;
    const here = await tx.find(Comment, { select: { id: true }, where: { subjectKind, subjectId } });
    await tx.update(
      Mention,
      { personId: caller.personId, readAt: IsNull(), commentId: In(here.map(({ id }) => id)) },
      { readAt: this.clock.now() },
    );
  }
}

function view(
  { id, authorId, at, task, text, correctedAt, version }: Comment,
  called: Mention[],
  names: Map<string, string>,
  { personId }: Caller,
): CommentView {
  const nameOf = (who: string) => names.get(who) ?? 'Somebody who is no longer here';
  return {
    ...{ id, authorId, author: nameOf(authorId), at: at.toISOString(), version },
    ...(task ? { task } : {}),
    ...(text === null ? {} : { text }),
    ...(correctedAt ? { correctedAt: correctedAt.toISOString() } : {}),
    mentions: called.map((one) => nameOf(one.personId)),
    unread: called.some((one) => one.personId === personId && one.readAt === null),
    own: authorId === personId && text !== null,
  };
}
