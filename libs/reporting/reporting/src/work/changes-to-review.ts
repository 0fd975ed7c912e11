import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '@commonweal/identity';
import { WorkSource, type Waiting } from './work-source.js';

interface Row {
  id: string;
  reference: string;
  title: string;
  state: string;
  refusal: string | null;
}

const asWork =
  (todo: (row: Row) => string) =>
  (row: Row): Waiting => ({
    id: `change:${row.id}`,
    kind: 'change',
    title: todo(row),
    about: `${row.reference} ${row.title}`,
    link: `/changes/${row.id}`,
  });

/** Changes of others that wait for a second person. */
@Injectable()
export class ChangesToReview extends WorkSource {
  readonly roles = ['policy-approver'] as const;
  override readonly why = 'A change needs a second person.';

  async waiting(tx: EntityManager, caller: Caller, limit: number): Promise<Waiting[]> {
    const rows = await tx.query<Row[]>(
      `select id, reference, title, state, refusal from policy_change
        where state in ('in-review', 'approved') and author_id is distinct from $1
        order by refusal is null, updated_at, id limit $2`,
      [caller.personId, limit],
    );
    return rows.map(asWork(toReview));
  }
}

function toReview({ state, refusal }: Row): string {
  if (refusal !== null) return 'Look at why the change did not take force when it was due';
  return state === 'approved' ? 'Publish the approved change' : 'Review the change';
}

/** Releases of others that could not wait for a second person. */
@Injectable()
export class MarksToClear extends WorkSource {
  readonly roles = ['policy-approver'] as const;
  override readonly why = 'It was published in an emergency, and nobody else has looked at it.';

  waiting(tx: EntityManager, caller: Caller, limit: number): Promise<Waiting[]> {
    return tx.query<Waiting[]>(
      `select 'mark:' || m.release as id, 'change' as kind, 'Look at the release and clear its mark' as title,
              'Release ' || m.release || ' ' || c.title as about, '/releases/' || m.release || '/show' as link
         from policy_mark m join policy_change c on c.release = m.release
        where m.cleared_by is null and m.made_by <> $1 and m.author_id is distinct from $1
        order by m.release limit $2`,
      [caller.personId, limit],
    );
  }
}

/** Drafts of a policy editor, those that came back from review first. */
@Injectable()
export class DraftsToFinish extends WorkSource {
  readonly roles = ['policy-editor'] as const;
  override readonly why = 'You are its author.';

  async waiting(tx: EntityManager, caller: Caller, limit: number): Promise<Waiting[]> {
    const rows = await tx.query<(Row & { returned: boolean })[]>(
      `select c.id, c.reference, c.title, c.state,
              exists(select 1 from policy_review r where r.change_id = c.id and r.said = 'returned') as returned
         from policy_change c
        where c.state = 'draft' and c.author_id = $1
        order by returned desc, c.updated_at, c.id limit $2`,
      [caller.personId, limit],
    );
    return rows.map((row) =>
      asWork(() => (row.returned ? 'Mend the change that came back' : 'Finish the draft'))(row),
    );
  }
}
