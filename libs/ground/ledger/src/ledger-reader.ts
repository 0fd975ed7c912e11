import { Injectable } from '@nestjs/common';
import { Described, matching, Page, page } from '@commonweal/platform';
import type { LedgerEntryView, LedgerQuery, LedgerSealView, ListQuery } from '@commonweal/wire';
import { DataSource, In } from 'typeorm';
import { ActorNames } from './actor-names.js';
import { LedgerEntry } from './ledger-entry.entity.js';
import { LedgerPrivate, type PrivateContent } from './ledger-private.entity.js';
import { LedgerSeal } from './ledger-seal.entity.js';

const filters = ['subjectKind', 'subjectId', 'actorId', 'action'] as const;

@Injectable()
export class LedgerReader {
  constructor(
    private readonly database: DataSource,
    private readonly described: Described,
  ) {}

  async list(query: LedgerQuery): Promise<Page<LedgerEntryView>> {
    const rows = this.database.createQueryBuilder(LedgerEntry, 'entry');
    for (const name of filters) {
      if (query[name]) rows.andWhere(`entry.${name} = :${name}`, { [name]: query[name] });
    }
    matching(rows, query.q, ['entry.action', 'entry.subjectKind', 'entry.subjectId']);
    const found = await page(rows, query, {
      at: 'entry.at',
      sequence: 'entry.sequence',
      action: 'entry.action',
    });
    const hidden = await this.hidden(found.items.map(({ id }) => id));
    const names = await this.names(found.items.flatMap(({ actorId }) => actorId ?? []));
    return found.map((entry) => ({
      ...entryView(entry, hidden.get(entry.id)),
      actor: names.get(entry.actorId ?? ''),
    }));
  }

  seals(query: ListQuery): Promise<Page<LedgerSealView>> {
    const rows = this.database.createQueryBuilder(LedgerSeal, 'seal');
    return page(rows, { ...query, order: query.order ?? 'desc' }, { number: 'seal.number' }).then((found) =>
      found.map(({ number, at, heads, hash }) => ({ number, at: at.toISOString(), heads, hash })),
    );
  }

  private async names(ids: string[]): Promise<Map<string, string>> {
    const unique = [...new Set(ids)];
    const found = await Promise.all(this.described.all(ActorNames).map((known) => known.of(unique)));
    return new Map(found.flatMap((names) => [...names]));
  }

  private async hidden(ids: string[]): Promise<Map<string, LedgerPrivate>> {
    const rows = await this.database.manager.findBy(LedgerPrivate, { entryId: In(ids) });
    return new Map(rows.map((row) => [row.entryId, row]));
  }
}

function entryView(entry: LedgerEntry, hidden: LedgerPrivate | undefined): LedgerEntryView {
  const { id, subjectKind, subjectId, sequence, action, actorId, release, hash } = entry;
  const content = hidden?.content as PrivateContent | null | undefined;
  return {
    ...{ id, subjectKind, subjectId, sequence, action, actorId, release, hash },
    data: entry.data as Record<string, unknown>,
    at: entry.at.toISOString(),
    why: content?.why ?? null,
    private: content?.private ?? null,
    erased: Boolean(hidden?.erasedAt),
  };
}
