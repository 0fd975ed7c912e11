import type { CriteriaGiven, Criterion } from '@commonweal/wire';
import type { FieldValues } from 'react-hook-form';

const ofScale = ['scale', 'passMark'] as const;
const ofFigures = ['direction', 'unit', 'target', 'bands'] as const;

/** What the form holds, as the engine takes it: only what the method asks for, and a key for what is new. */
export function criteriaBody({ criteria, tieBreak }: FieldValues): CriteriaGiven {
  const rows = (criteria ?? []) as Partial<Criterion>[];
  const taken = new Set(rows.flatMap(({ key }) => key ?? []));
  return {
    criteria: rows.map((row, index) => criterionOf(row, row.key ?? freeKey(row.title ?? '', index, taken))),
    tieBreak: tieBreak ? [tieBreak as CriteriaGiven['tieBreak'][number]] : [],
  };
}

function criterionOf(row: Partial<Criterion>, key: string): Criterion {
  const left: readonly string[] = row.method === 'scale' ? ofFigures : ofScale;
  const isPrice = row.kind === 'price';
  const given = Object.entries({ ...row, ...(isPrice ? { direction: 'less-is-better' } : {}) }).filter(
    ([name, value]) => !left.includes(name) && value !== null && value !== undefined && value !== '',
  );
  return { weight: 0, ...Object.fromEntries(given), key } as Criterion;
}

function freeKey(title: string, index: number, taken: Set<string>): string {
  const words = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  let key = /^[a-z]/.test(words) ? words : `criterion-${index + 1}`;
  for (let n = 2; taken.has(key); n++) key = `${words || 'criterion'}-${n}`;
  taken.add(key);
  return key;
}
