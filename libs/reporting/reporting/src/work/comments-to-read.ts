import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '@commonweal/identity';
import { DiscussedThings } from '@commonweal/discussions';
import { staffRoles, type DiscussedKind } from '@commonweal/wire';
import { WorkSource, type Waiting } from './work-source.js';

interface Row {
  id: string;
  subjectKind: DiscussedKind;
  subjectId: string;
  by: string;
  about: string;
  link: string;
}

/** Comments that call the caller and that they have not read. */
@Injectable()
export class CommentsToRead extends WorkSource {
  readonly roles = staffRoles;
  override readonly why = 'You were mentioned.';

  constructor(private readonly things: DiscussedThings) {
    super();
  }

  async waiting(tx: EntityManager, caller: Caller, limit: number): Promise<Waiting[]> {
    const rows = await tx.query<Row[]>(
      `select c.id, c.subject_kind as "subjectKind", c.subject_id as "subjectId", who.name as by, coalesce(p.reference || ' ' || p.title, k.reference || ' ' || k.title, g.reference || ' ' || g.title) as about,
              '/' || c.subject_kind || 's/' || c.subject_id || '/show/comments' as link
         from discussion_mention m join discussion_comment c on c.id = m.comment_id
         join person who on who.id = c.author_id
         left join procurement p on c.subject_kind = 'procurement' and p.id = c.subject_id
         left join contract k on c.subject_kind = 'contract' and k.id = c.subject_id
         left join policy_change g on c.subject_kind = 'change' and g.id = c.subject_id
        where m.person_id = $1 and m.read_at is null order by c.at desc limit $2`,
      [caller.personId, limit],
    );
    // Whoever may read it no longer is not told that it is there either.
    return (await this.things.readable(tx, rows, caller)).map(({ id, by, about, link }) => ({
      id: `mention:${id}`,
      kind: 'mention',
      title: `Read what ${by} wrote to you`,
      about,
      link,
    }));
  }
}
