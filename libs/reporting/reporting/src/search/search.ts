import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '@commonweal/identity';
import { Described, Transaction } from '@commonweal/platform';
import type { FoundView, SearchQuery, SearchView } from '@commonweal/wire';
import { type Asked, forgiveSlips } from './likeness.js';
import { SearchSource } from './search-source.js';

const perKind = 6;

/**
 * Everything that the caller may read and in which some words stand, by kind, the most like first. Where they stand
 * nowhere, what is like them: a slip of the keyboard hides nothing, and what was spelt well finds nothing else.
 */
@Injectable()
export class Search {
  constructor(
    private readonly transaction: Transaction,
    private readonly described: Described,
  ) {}

  find({ q }: SearchQuery, caller: Caller): Promise<SearchView> {
    const sources = this.described
      .all(SearchSource)
      .filter(({ roles }) => roles.some((role) => caller.roles.includes(role)));
    return this.transaction.run(async (tx) => {
      const found = await inAll(sources, tx, caller, { words: q, forgiving: false, limit: perKind });
      if (found.length > 0) return { found, nearly: false };
      await forgiveSlips(tx);
      const like = { words: q, forgiving: true, limit: perKind };
      return { found: await inAll(sources, tx, caller, like), nearly: true };
    });
  }
}

async function inAll(
  sources: SearchSource[],
  tx: EntityManager,
  caller: Caller,
  asked: Asked,
): Promise<FoundView[]> {
  const found: FoundView[] = [];
  for (const source of sources) {
    const own = await source.find(tx, caller, asked);
    found.push(...own.map((one) => ({ ...one, kind: source.kind })));
  }
  return found;
}
