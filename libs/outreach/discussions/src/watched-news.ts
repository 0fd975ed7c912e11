import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import type { DiscussedRef } from '@commonweal/wire';
import type { EntityManager } from 'typeorm';
import { byKind, DiscussedThings } from './discussed.js';

export interface WatchedEvent {
  /** Of the entry in the ledger. */
  id: string;
  /** In words: "PR-2026-0042 A new school: task completed by Lee". */
  words: string;
  /** Path in the console. */
  link: string;
  at: Date;
}

interface Row extends DiscussedRef {
  id: string;
  action: string;
  by: string | null;
  at: Date;
}

const most = 20;

/** What others did to what somebody watches since they last looked at it. */
@Injectable()
export class WatchedNews {
  constructor(private readonly things: DiscussedThings) {}

  /** Latest first. Of what the watcher may read no longer there is no news. */
  async of(tx: EntityManager, caller: Caller): Promise<WatchedEvent[]> {
    const rows = await this.things.readable(tx, await latestOfEach(tx, caller.personId), caller);
    const latest = rows.slice(0, most);
    const named = await this.named(tx, latest);
    return latest.map(({ id, subjectId, action, by, at }) => ({
      ...{ id, at, link: named.get(subjectId)?.link ?? '/' },
      words: `${named.get(subjectId)?.words ?? ''}: ${action.replaceAll('-', ' ')} by ${by ?? 'the system'}`,
    }));
  }

  private async named(tx: EntityManager, watched: DiscussedRef[]) {
    const named = new Map<string, { words: string; link: string }>();
    for (const [kind, some] of byKind(watched)) {
      const ids = [...new Set(some.map(({ subjectId }) => subjectId))];
      for (const [id, { reference, title, link }] of await this.things.describe(tx, kind, ids))
        named.set(id, { words: `${reference} ${title}`, link });
    }
    return named;
  }
}

/** Latest first; of one thing no more than are told of all, for others of them may not be read. */
function latestOfEach(tx: EntityManager, personId: string): Promise<Row[]> {
  return tx.query(
    `SELECT one.id, one."subjectKind", one."subjectId", one.action, one.at,
            (SELECT who.name FROM person who WHERE who.id = one.actor_id) AS by
       FROM (SELECT e.id, w.subject_kind AS "subjectKind", w.subject_id AS "subjectId", e.action, e.at, e.actor_id,
                    row_number() OVER (PARTITION BY w.subject_kind, w.subject_id ORDER BY e.at DESC, e.id DESC) AS place
               FROM discussion_watch w
               JOIN ledger_entry e ON e.subject_kind = w.subject_kind AND e.subject_id = w.subject_id::text
              WHERE w.person_id = $1 AND e.at > w.looked_at AND e.actor_id IS DISTINCT FROM $1) one
      WHERE one.place <= ${most} ORDER BY one.at DESC, one.id DESC`,
    [personId],
  );
}
