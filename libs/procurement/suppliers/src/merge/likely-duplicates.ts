import type { DuplicateReason } from '@commonweal/wire';

/** A supplier, as far as telling it apart needs. */
export interface Told {
  id: string;
  name: string;
  registrationNumber: string | null;
}

export interface Pair<T extends Told = Told> {
  because: DuplicateReason;
  first: T;
  second: T;
}

const legalForms = new Set(
  'ltd limited plc llp lp cic cio company co inc uk group holdings the and'.split(' '),
);

/** From which part of pairs of letters that two names have in common they are said to be alike. */
const alike = 0.8;

/** The words of a name without its legal form, accents and marks: "Greenway Landscapes Ltd." is "greenway landscapes". */
export function plainName(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/community interest company/g, ' cic ')
    .replace(/['’.]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word && !legalForms.has(word));
  return words.join(' ');
}

/** "SC 012345" and "sc12345" are one number. */
export function plainNumber(number: string | null): string {
  return (number ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/^([a-z]*)0+/, '$1');
}

/** Suppliers that may stand in the register twice, the surest first; each pair once, in the order in which they were given. */
export function likelyDuplicates<T extends Told>(suppliers: readonly T[]): Pair<T>[] {
  const found = new Map<string, Pair<T>>();
  const note = (because: DuplicateReason, group: readonly T[]) => {
    group.forEach((first, i) =>
      group.slice(i + 1).forEach((second) => {
        const key = `${first.id}/${second.id}`;
        if (!found.has(key)) found.set(key, { because, first, second });
      }),
    );
  };
  for (const group of groupsBy(suppliers, (one) => plainNumber(one.registrationNumber)))
    note('same-number', group);
  for (const group of groupsBy(suppliers, ({ name }) => plainName(name))) note('same-name', group);
  for (const pair of alikeIn(suppliers)) note('alike', pair);
  return [...found.values()];
}

/** Those that are told the same word; nothing is told of who has none. */
function groupsBy<T>(all: readonly T[], wordOf: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const word = wordOf(one);
    if (word) groups.set(word, [...(groups.get(word) ?? []), one]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Only names that begin alike are held against each other: a register of thousands is looked through at once. */
function alikeIn<T extends Told>(suppliers: readonly T[]): [T, T][] {
  const begins = groupsBy(suppliers, ({ name }) => plainName(name).slice(0, 3));
  return begins.flatMap((group) => {
    const named = group.map((one) => ({ one, pairs: pairsOfLetters(plainName(one.name)) }));
    return named.flatMap((a, i) =>
      named
        .slice(i + 1)
        .filter((b) => inCommon(a.pairs, b.pairs) >= alike)
        .map((b): [T, T] => [a.one, b.one]),
    );
  });
}

function pairsOfLetters(name: string): string[] {
  const letters = name.replaceAll(' ', '');
  return [...letters].slice(1).map((letter, i) => `${letters[i]}${letter}`);
}

/** Dice's coefficient: 1 for the same pairs, 0 for none in common. */
function inCommon(a: string[], b: string[]): number {
  if (!a.length || !b.length) return 0;
  const left = [...b];
  const shared = a.filter((pair) => {
    const at = left.indexOf(pair);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return (2 * shared.length) / (a.length + b.length);
}
