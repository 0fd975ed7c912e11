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

interface Row {
  id: string;
  subjectId: string;
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
    const readable = await this.things.readable(tx, await withNews(tx, caller.personId), caller);
    if (!readable.length) return [];
    const named = await this.named(tx, readable);
    return (await latest(tx, caller.personId, readable)).map(({ id, subjectId, action, by, at }) => ({
      ...{ id, at, link: named.get(subjectId)?.link ?? '/' },
      words: `${named.get(subjectId)?.words ?? ''}: ${action.replaceAll('-', ' ')} by ${by ?? 'the system'}`,
    }));
  }

  private async named(tx: EntityManager, watched: DiscussedRef[]) {
    const named = new Map<string, { words: string; link: string }>();
    for (const [kind, some] of byKind(watched)) {
      const ids = some.map(({ subjectId }) => subjectId);
      for (const [id, { reference, title, link }] of await this.things.describe(tx, kind, ids))
        named.set(id, { words: `${reference} ${title}`, link });
    }
    return named;
  }
}

const happened = `FROM discussion_watch w
  JOIN ledger_entry e ON e.subject_kind = w.subject_kind AND e.subject_id = w.subject_id::text
 WHERE w.person_id = $1 AND e.at > w.looked_at AND e.actor_id IS DISTINCT FROM $1`;

function withNews(tx: EntityManager, personId: string): Promise<DiscussedRef[]> {
  return tx.query(
    `SELECT DISTINCT w.subject_kind AS "subjectKind", w.subject_id AS "subjectId" ${happened}`,
    [personId],
  );
}

function latest(tx: EntityManager, personId: string, readable: DiscussedRef[]): Promise<Row[]> {
  return tx.query(
    `SELECT e.id, w.subject_id AS "subjectId", e.action, e.at,
            (SELECT who.name FROM person who WHERE who.id = e.actor_id) AS by
       ${happened} AND w.subject_id = ANY($2) ORDER BY e.at DESC, e.id DESC LIMIT ${most}`,
    [personId, readable.map(({ subjectId }) => subjectId)],
  );
}
