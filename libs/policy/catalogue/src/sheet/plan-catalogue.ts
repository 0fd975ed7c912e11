import type { DocumentSet } from '@commonweal/documents';
import type {
  DocumentKindName,
  IndicatorContent,
  OutcomeContent,
  SheetProblem,
  ThemeContent,
} from '@commonweal/wire';
import { headingOf, type CatalogueLine } from './catalogue-table.js';
import { indicatorOf } from './indicator-of.js';
import { keyFor, tidy } from './keys.js';

export interface PlannedEdit {
  kind: DocumentKindName;
  key: string;
  content: ThemeContent | OutcomeContent | IndicatorContent;
  isNew: boolean;
  /** Row of the sheet, as the spreadsheet numbers it. */
  row: number;
}

interface Read {
  row: number;
  values: CatalogueLine;
}

/** What the rows of a framework make of the catalogue: documents that are new or other than they were. */
export class CataloguePlan {
  readonly problems: SheetProblem[] = [];
  private readonly edits = new Map<string, PlannedEdit>();
  private readonly lines = new Map<string, Read>();

  constructor(
    private readonly documents: DocumentSet,
    rows: readonly Read[],
  ) {
    for (const row of rows) this.take(row);
  }

  /** What differs from the documents as they are. */
  get changes(): PlannedEdit[] {
    return [...this.edits.values()].filter(
      ({ kind, key, content }) => !isSame(this.documents.get(kind, key), content),
    );
  }

  private take({ row, values }: Read): void {
    const theme = this.themeOf(values.theme, row);
    const outcome = this.outcomeOf(values.outcome, theme, row);
    const key = values.key ?? this.keyByTitle(values.title);
    const earlier = this.lines.get(key);
    if (!earlier) this.lines.set(key, { row, values });
    else this.compare(earlier, { row, values });
    const known = this.documents.get<IndicatorContent>('indicator', key);
    const begun = this.edits.get(`indicator:${key}`)?.content as IndicatorContent | undefined;
    if (begun?.rows.some((one) => one.outcome === outcome)) {
      this.fault(
        row,
        'outcome',
        `Row ${earlier?.row ?? row} puts this indicator under the same outcome: leave one.`,
      );
      return;
    }
    const order = known?.rows.find((one) => one.outcome === outcome)?.order ?? this.nextOrder(outcome);
    const rows = [...(begun?.rows ?? []), { outcome, order }];
    const content = begun ? { ...begun, rows } : indicatorOf(values, rows, known);
    this.put({ kind: 'indicator', key, content, isNew: !known, row: earlier?.row ?? row });
  }

  /** Rows of one indicator must say the same of it. */
  private compare(earlier: Read, later: Read): void {
    const apart = ['theme', 'outcome', 'key'];
    for (const name of Object.keys(later.values) as (keyof CatalogueLine)[])
      if (!apart.includes(name) && !isSame(earlier.values[name], later.values[name]))
        this.fault(later.row, name, `Row ${earlier.row} says otherwise of the same indicator.`);
  }

  private themeOf(title: string, row: number): string {
    const all = this.all<ThemeContent>('theme');
    const known = all.find(([, theme]) => alike(theme.title, title));
    if (known) return known[0];
    const key = keyFor(
      title,
      all.map(([one]) => one),
    );
    const order = 1 + Math.max(0, ...all.map(([, theme]) => theme.order));
    this.put({ kind: 'theme', key, content: { title, order }, isNew: true, row });
    return key;
  }

  private outcomeOf(title: string, theme: string, row: number): string {
    const all = this.all<OutcomeContent>('outcome');
    const known = all.find(([, outcome]) => outcome.theme === theme && alike(outcome.title, title));
    if (known) return known[0];
    const key = keyFor(
      title,
      all.map(([one]) => one),
    );
    const orders = all.filter(([, outcome]) => outcome.theme === theme).map(([, outcome]) => outcome.order);
    const order = 1 + Math.max(0, ...orders);
    this.put({ kind: 'outcome', key, content: { title, theme, order }, isNew: true, row });
    return key;
  }

  private keyByTitle(title: string): string {
    const all = this.all<IndicatorContent>('indicator');
    return (
      all.find(([, one]) => alike(one.title, title))?.[0] ??
      keyFor(
        title,
        all.map(([one]) => one),
      )
    );
  }

  private nextOrder(outcome: string): number {
    const orders = this.all<IndicatorContent>('indicator').flatMap(([, { rows }]) =>
      rows.filter((one) => one.outcome === outcome).map((one) => one.order),
    );
    return 1 + Math.max(0, ...orders);
  }

  /** The documents as they are, with what was planned so far. */
  private all<C extends object>(kind: DocumentKindName): [string, C][] {
    const planned = [...this.edits.values()].filter((edit) => edit.kind === kind);
    return [
      ...new Map([
        ...this.documents.all<C>(kind),
        ...planned.map(({ key, content }) => [key, content as unknown as C] as const),
      ]),
    ];
  }

  private put(edit: PlannedEdit): void {
    this.edits.set(`${edit.kind}:${edit.key}`, edit);
  }

  private fault(row: number, column: keyof CatalogueLine, message: string): void {
    this.problems.push({ row, column: headingOf(column), message });
  }
}

const alike = (some: string, other: string) => tidy(some).toLowerCase() === tidy(other).toLowerCase();

/** Equal whatever the order of keys; what is left out, empty or false is the same. */
function isSame(some: unknown, other: unknown): boolean {
  return JSON.stringify(plain(some)) === JSON.stringify(plain(other));
}

function plain(value: unknown): unknown {
  if (typeof value === 'string') return tidy(value);
  if (Array.isArray(value)) return value.length > 0 ? value.map(plain) : undefined;
  if (typeof value !== 'object' || value === null)
    return value === false || value === null ? undefined : value;
  const entries = Object.entries(value).map(([name, one]) => [name, plain(one)] as const);
  return Object.fromEntries(
    entries.filter(([, one]) => one !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** The fields of a document that another content of it has otherwise. */
export function differingFields(before: object, after: object): string[] {
  const [old, young] = [before, after] as Record<string, unknown>[];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.filter((name) => !isSame(old?.[name], young?.[name]));
}
