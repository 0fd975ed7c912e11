import type { ListFileColumn } from '@commonweal/wire';
import type { RaRecord } from 'react-admin';
import type { Column, FileColumn } from '../fields/column.js';
import { strings } from '../strings/index.js';

const groups = strings.word as Record<string, Record<string, string>>;
const yesAndNo = { true: strings.field.yes, false: strings.field.no };

/** The columns of a file that holds what is seen under these columns, in the words in which it is seen. */
export function fileColumns<R extends RaRecord>(columns: Column<R>[]): ListFileColumn[] {
  return columns.flatMap(({ file, source, label }) =>
    (file ?? [{ source }]).map((one) => ({
      source: one.source,
      label: one.label ?? label,
      ...(one.as ? { as: one.as } : {}),
      words: wordsOf(one),
    })),
  );
}

function wordsOf({ words, titles }: FileColumn): Record<string, string> {
  if (titles) return Object.fromEntries(titles.map(({ value, title }) => [value, title]));
  return words ? (groups[words] ?? {}) : yesAndNo;
}
