import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type DocumentSet, Releases } from '@commonweal/documents';
import { Clock, Described } from '@commonweal/platform';
import type { ForeseenMessageView, SubjectKind } from '@commonweal/wire';
import type { ForeseenMessage } from './effect.js';
import { Foreseer } from './foreseer.js';
import { messageView } from './impact-rows.js';

/** A subject that rules change: `return 0198…`. */
export const placeOf = (kind: SubjectKind, id: string) => `${kind} ${id}`;

/** What a draft does to messages without a rule between. */
@Injectable()
export class Foreseeing {
  constructor(
    private readonly described: Described,
    private readonly releases: Releases,
    private readonly clock: Clock,
  ) {}

  /** @param changed places of subjects that rules change. A message is named once, by who comes to it first. */
  async *batches(
    tx: EntityManager,
    documents: DocumentSet,
    changed: ReadonlySet<string>,
  ): AsyncGenerator<ForeseenMessageView[]> {
    const inForce = await this.releases.inForce(tx);
    const isChanged = (kind: SubjectKind, id: string) => changed.has(placeOf(kind, id));
    const ahead = { inForce, documents, today: this.clock.today(), isChanged };
    const named = new Set<string>();
    const isNews = ({ id }: ForeseenMessage) => id === undefined || (!named.has(id) && named.add(id));
    for (const foreseer of this.described.all(Foreseer).sort((a, b) => a.turn - b.turn))
      for await (const found of foreseer.foresee(tx, ahead))
        yield [
          ...found.planned.map((one) => messageView('planned', one, documents)),
          ...found.cancelled.filter(isNews).map((one) => messageView('cancelled', one, documents)),
          ...(found.altered ?? []).filter(isNews).map((one) => messageView('altered', one, documents)),
        ];
  }
}
