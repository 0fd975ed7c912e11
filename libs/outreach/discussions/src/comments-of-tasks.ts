import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DiscussedRef } from '@commonweal/wire';

/** Comments about tasks, which go with their task where it comes to have another key. */
@Injectable()
export class CommentsOfTasks {
  /** All at once, because two tasks may change places. @param renamed keys as they are to be, by those they were */
  async follow(
    tx: EntityManager,
    { subjectKind, subjectId }: DiscussedRef,
    renamed: ReadonlyMap<string, string>,
  ): Promise<void> {
    await tx.query(
      `UPDATE discussion_comment c SET task = t.now
         FROM unnest($3::text[], $4::text[]) AS t(was, now)
        WHERE c.subject_kind = $1 AND c.subject_id = $2 AND c.task = t.was AND t.was <> t.now`,
      [subjectKind, subjectId, [...renamed.keys()], [...renamed.values()]],
    );
  }
}
