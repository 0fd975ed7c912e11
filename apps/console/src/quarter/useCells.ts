import type { ReportColumn, ReportTable } from '@commonweal/wire';
import { dayInWords } from '../fields/moments.js';
import { moneyInWords } from '../fields/pounds.js';
import type { StringKey } from '../strings/index.js';
import { useWord, useWords } from '../strings/useWords.js';

interface Manner {
  /** The figure was withheld. */
  withheld?: boolean;
  /** As a spreadsheet reads it: pounds and days without words. */
  plain?: boolean;
}

/** How the columns of a table are called, and what its cells say. */
export function useCells({ columns }: Pick<ReportTable, 'columns'>) {
  const t = useWords();
  const word = useWord();
  const headingOf = ({ key }: ReportColumn) => t(`quarter.column.${key}` as StringKey);
  const wordsIn = (cell: string | number | null, at: number, { withheld, plain }: Manner = {}): string => {
    const column = columns[at];
    if (cell === null)
      return withheld && column?.key === 'delivered' ? t('quarter.withheld') : plain ? '' : '–';
    if (typeof cell === 'string') {
      if (column?.words) return word(column.words, cell);
      return column?.as === 'day' && !plain ? dayInWords(cell) : cell;
    }
    if (column?.as === 'money') return plain ? (cell / 100).toFixed(2) : moneyInWords(cell);
    if (plain) return String(cell);
    const figure = cell.toLocaleString('en-GB', { maximumFractionDigits: 1 });
    return column?.as === 'percent' ? `${figure}%` : figure;
  };
  return { headingOf, wordsIn };
}
