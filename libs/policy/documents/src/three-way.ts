import { isDeepStrictEqual } from 'node:util';
import type { FieldSides, Side } from '@commonweal/wire';
import { areSets, identityIn, type Listed } from './list-identity.js';
import { inWords, root, within, type Place } from './place.js';
import { isRecord } from './record.js';

/** One thing as it was, as others made it since, and as it is here. */
export interface Sides<T = unknown> {
  base: T;
  theirs: T;
  mine: T;
}

export interface Merge {
  /** Both sides together; where they clash and nothing is chosen, mine stands. Null: no document. */
  content: object | null;
  /** Every field that either side changed. */
  fields: FieldSides[];
}

/** Which side stands at a place where both changed the same field. */
export type Choices = ReadonlyMap<string, Side>;

/**
 * What two people made of one document, put together field by field. A field is what stands at the top of a content, or at the top
 * of something in a list that can be told apart by its key, its first day or its title; conditions and other groups are one field,
 * because half of one and half of another mean neither.
 */
export function threeWay(sides: Sides<object | null>, choices: Choices = new Map()): Merge {
  const merging = new Merging(choices);
  const content = merging.value(sides, root, true) as object | null;
  return { content, fields: merging.fields };
}

class Merging {
  readonly fields: FieldSides[] = [];

  constructor(private readonly choices: Choices) {}

  value(sides: Sides, place: Place, isWhole = false): unknown {
    const { base, theirs, mine } = sides;
    if (isDeepStrictEqual(base, theirs) && isDeepStrictEqual(base, mine)) return base;
    if (isWhole && areRecords(sides)) return this.record(sides, place);
    if (areLists(sides)) {
      const lists = [base, theirs, mine] as unknown[][];
      const identity = identityIn(lists);
      if (identity) return this.list(sides as unknown as Sides<Listed[]>, identity, place);
      if (areSets(lists)) return this.set(sides, place);
    }
    return this.field(sides, place);
  }

  private record(sides: Sides<Listed>, place: Place): Listed {
    const names = new Set(Object.keys({ ...sides.theirs, ...sides.mine, ...sides.base }));
    const merged = [...names].map((name): [string, unknown] => [
      name,
      this.value(
        eachSide(sides, (of) => of[name]),
        within(place, name),
      ),
    ]);
    return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
  }

  private list(sides: Sides<Listed[]>, identity: (item: Listed) => string, place: Place): unknown[] {
    const orders = eachSide(sides, (list) => list.map(identity));
    const named = new Map<string, unknown>();
    for (const name of new Set([...orders.theirs, ...orders.mine, ...orders.base])) {
      const item = eachSide(sides, (list) => list.find((one) => identity(one) === name));
      named.set(name, this.value(item, within(place, name, titleIn(item) ?? name), true));
    }
    const there = [...named].filter(([, item]) => item !== undefined).map(([name]) => name);
    return this.order(orders, there, place).map((name) => named.get(name));
  }

  /** Tags: what either side added is there, what either took out is not. */
  private set(sides: Sides<unknown[]>, place: Place): unknown[] {
    const { base, theirs, mine } = sides;
    const isOnlyOrder = isDeepStrictEqual(new Set(theirs), new Set(mine));
    if (verdictOn(sides) !== 'clash' || isOnlyOrder) return this.field(sides, place) as unknown[];
    this.tell(sides, place, 'both');
    const kept = theirs.filter((one) => mine.includes(one) || !base.includes(one));
    return [...kept, ...mine.filter((one) => !base.includes(one) && !theirs.includes(one))];
  }

  /** The order of who moved things; what only one side has stands where it stood there. */
  private order(orders: Sides<string[]>, there: string[], place: Place): string[] {
    const common = orders.base.filter((name) => orders.theirs.includes(name) && orders.mine.includes(name));
    const moved = eachSide(orders, (order) => order.filter((name) => common.includes(name)));
    const first = this.field(moved, { at: `${place.at}#order`, words: [...place.words, 'order'] });
    const [lead, other] = isDeepStrictEqual(first, moved.theirs)
      ? [orders.theirs, orders.mine]
      : [orders.mine, orders.theirs];
    return withInserted(lead, other).filter((name) => there.includes(name));
  }

  private field(sides: Sides, place: Place): unknown {
    const verdict = verdictOn(sides);
    if (verdict === undefined) return sides.base;
    this.tell(sides, place, verdict);
    const side = verdict === 'clash' ? this.choices.get(place.at) : verdict;
    return side === 'theirs' ? sides.theirs : sides.mine;
  }

  private tell(
    { base, theirs, mine }: Sides,
    place: Place,
    verdict: FieldSides['verdict'] | undefined,
  ): void {
    if (verdict === undefined) return;
    const field = inWords(place) || 'The whole document';
    this.fields.push({ at: place.at, field, base, theirs, mine, verdict });
  }
}

/** Who changed a field; undefined where nobody did. */
function verdictOn({ base, theirs, mine }: Sides): FieldSides['verdict'] | undefined {
  if (isDeepStrictEqual(theirs, mine)) return isDeepStrictEqual(base, mine) ? undefined : 'both';
  if (isDeepStrictEqual(base, theirs)) return 'mine';
  return isDeepStrictEqual(base, mine) ? 'theirs' : 'clash';
}

function eachSide<A, B>({ base, theirs, mine }: Sides<A>, of: (side: A) => B): Sides<B> {
  return { base: of(base), theirs: of(theirs), mine: of(mine) };
}

/** Each name of `other` that `lead` has not, after the one that it follows there. */
function withInserted(lead: string[], other: string[]): string[] {
  const order = [...lead];
  for (const [index, name] of other.entries()) {
    if (order.includes(name)) continue;
    order.splice(order.indexOf(other[index - 1] ?? '') + 1, 0, name);
  }
  return order;
}

function titleIn({ base, theirs, mine }: Sides<Listed | undefined>): string | undefined {
  const title = (mine ?? theirs ?? base)?.['title'];
  return typeof title === 'string' && title ? title : undefined;
}

function areRecords(sides: Sides): sides is Sides<Listed> {
  return isRecord(sides.base) && isRecord(sides.theirs) && isRecord(sides.mine);
}

function areLists(sides: Sides): sides is Sides<unknown[]> {
  return Array.isArray(sides.base) && Array.isArray(sides.theirs) && Array.isArray(sides.mine);
}
