import { DutyContent, type FactContent, type PeriodRule } from '@commonweal/wire';
import type { DocumentKind, DocumentSet, Finding } from '@commonweal/documents';

/** The document kind `duty`. */
export const dutyKind: DocumentKind<DutyContent> = {
  kind: 'duty',
  title: 'Duty',
  plural: 'Duties',
  content: DutyContent,
  english: (content, documents) => inEnglish(content, documents),
  sources: ({ basis, checkedOn }) => (basis ? [{ source: basis, checkedOn }] : []),
  references: ({ anchor, until, ladder }) => [
    { kind: 'fact', key: anchor },
    ...(until ? [{ kind: 'fact', key: until }] : []),
    ...(ladder ? [{ kind: 'ladder', key: ladder }] : []),
  ],
  check: (_key, { anchor, until }, documents) => [
    ...wrongType('anchor', anchor, documents),
    ...(until ? wrongType('until', until, documents) : []),
  ],
};

/** Content that somebody is still filling in. */
function inEnglish(content: Partial<DutyContent>, documents: DocumentSet): string {
  const { title = '…', code, guidance = '', period, anchor } = content;
  const name = code ? `${title} (${code})` : title;
  if (!period || !anchor) return `${name}. ${guidance}`;
  return `${name}: ${countingInWords({ ...content, period, anchor }, documents)}. ${guidance}`;
}

/** "Within 30 calendar days, counted from the day of the contract's signature on; again after each completion". */
export function countingInWords(
  { period, anchor, repeats }: Pick<DutyContent, 'period' | 'anchor'> & Partial<DutyContent>,
  documents: DocumentSet,
): string {
  const again = {
    never: '',
    'after-completion': ', and again from the day on which it was done',
    'each-quarter': ', for each quarter of the year',
  }[repeats ?? 'never'];
  const from = repeats === 'each-quarter' ? 'the last day of the quarter' : anchorTitle(anchor, documents);
  return `Within ${periodInWords(period)} ${from}${again}`;
}

export function anchorTitle(anchor: string, documents: DocumentSet): string {
  return documents.get<FactContent>('fact', anchor)?.title ?? anchor;
}

function periodInWords({ offset, unit, anchorCounts }: PeriodRule): string {
  const words = unit.replace('-', ' ');
  const counted = `${offset} ${offset === 1 ? words.replace(/s$/, '') : words}`;
  return anchorCounts ? `${counted} beginning with` : `${counted} after`;
}

function wrongType(at: 'anchor' | 'until', name: string, documents: DocumentSet): Finding[] {
  const fact = documents.get<FactContent>('fact', name);
  if (!fact || fact.type === 'date') return [];
  const message = `"${fact.title}" is not a date: days cannot be counted from it.`;
  return [{ severity: 'error', code: 'not-a-date', message, at: `/${at}` }];
}
