import { Injectable } from '@nestjs/common';
import { Releases } from '@commonweal/documents';
import { People } from '@commonweal/identity';
import type { PanelContent, RulingView } from '@commonweal/wire';
import type { EntityManager } from 'typeorm';
import type { Ruling } from './rows/ruling.entity.js';
import { Rulings } from './rulings.js';

/** Rulings in words, with their conditions. */
@Injectable()
export class RulingViews {
  constructor(
    private readonly releases: Releases,
    private readonly people: People,
    private readonly rulings: Rulings,
  ) {}

  /** In the order in which they are given. */
  async of(tx: EntityManager, rulings: readonly Ruling[]): Promise<RulingView[]> {
    const conditions = await this.rulings.conditionsOf(tx, rulings);
    const ids = [...rulings.map(({ byId }) => byId), ...conditions.map(({ ownerId }) => ownerId)];
    const people = new Map((await this.people.findAll(ids)).map(({ id, name }) => [id, name]));
    const name = (id: string) => people.get(id) ?? 'Somebody who is no longer here';
    const documents = await this.releases.inForce(tx);
    return rulings.map((ruling) => ({
      ...{ ruling: ruling.ruling, reason: ruling.reason, route: ruling.route },
      panel: documents.get<PanelContent>('panel', ruling.panel)?.title ?? ruling.panel,
      by: name(ruling.byId),
      at: ruling.at.toISOString(),
      ...(ruling.votes === null ? {} : { votes: ruling.votes }),
      ...(ruling.itemId === null ? {} : { itemId: ruling.itemId }),
      conditions: conditions
        .filter(({ rulingId }) => rulingId === ruling.id)
        .map(({ what, ownerId, dueOn, holds }) => ({ what, owner: name(ownerId), dueOn, holds })),
    }));
  }
}
