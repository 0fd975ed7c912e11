import type { IndicatorContent, OutcomeContent, ThemeContent } from '@commonweal/wire';
import type { DocumentSet } from '@commonweal/documents';

export interface CatalogueRow {
  key: string;
  indicator: IndicatorContent;
}

export interface CatalogueOutcome {
  key: string;
  outcome: OutcomeContent;
  /** One indicator may stand under several outcomes. */
  rows: CatalogueRow[];
}

export interface CatalogueTheme {
  key: string;
  theme: ThemeContent;
  outcomes: CatalogueOutcome[];
}

/** Where an indicator stands, by title. */
export interface Place {
  theme: string;
  outcomes: string[];
}

/** Themes, outcomes and indicators of one release, in the order of the framework. Immutable. */
export class Catalogue {
  private readonly places = new Map<string, Place>();

  constructor(
    readonly themes: readonly CatalogueTheme[],
    private readonly indicators: ReadonlyMap<string, IndicatorContent>,
  ) {
    for (const { theme, outcomes } of themes)
      for (const { outcome, rows } of outcomes)
        for (const { key } of rows) this.put(key, theme.title, outcome.title);
  }

  indicator(key: string): IndicatorContent | undefined {
    return this.indicators.get(key);
  }

  /** The first theme and all outcomes of an indicator; empty texts where it stands nowhere. */
  placeOf(key: string): Place {
    return this.places.get(key) ?? { theme: '', outcomes: [] };
  }

  /** Theme and title of one outcome: where an own indicator stands. */
  placeUnder(outcomeKey: string): Place {
    for (const { theme, outcomes } of this.themes) {
      const found = outcomes.find(({ key }) => key === outcomeKey);
      if (found) return { theme: theme.title, outcomes: [found.outcome.title] };
    }
    return { theme: '', outcomes: [] };
  }

  /** The indicators under a theme, each once however many of its outcomes they stand under. */
  distinctUnder(themeKey: string): string[] {
    const theme = this.themes.find(({ key }) => key === themeKey);
    return [...new Set(theme?.outcomes.flatMap(({ rows }) => rows.map(({ key }) => key)))];
  }

  /** Whether it may be chosen: placeholders only prompt for an own one, retired ones are for what runs already. */
  isOffered(key: string): boolean {
    const indicator = this.indicators.get(key);
    return Boolean(indicator && !indicator.placeholder && !indicator.retired);
  }

  private put(key: string, theme: string, outcome: string): void {
    const place = this.places.get(key) ?? { theme, outcomes: [] };
    place.outcomes.push(outcome);
    this.places.set(key, place);
  }
}

const cache = new WeakMap<DocumentSet, Catalogue>();

export function catalogueOf(documents: DocumentSet): Catalogue {
  const known = cache.get(documents) ?? new Catalogue(themesOf(documents), documents.all('indicator'));
  cache.set(documents, known);
  return known;
}

function themesOf(documents: DocumentSet): CatalogueTheme[] {
  const rows = rowsByOutcome(documents);
  const outcomes = inOrder([...documents.all<OutcomeContent>('outcome')], ([, { order }]) => order);
  const themes = inOrder([...documents.all<ThemeContent>('theme')], ([, { order }]) => order);
  return themes.map(([key, theme]) => ({
    key,
    theme,
    outcomes: outcomes
      .filter(([, outcome]) => outcome.theme === key)
      .map(([outcomeKey, outcome]) => ({ key: outcomeKey, outcome, rows: rows.get(outcomeKey) ?? [] })),
  }));
}

function rowsByOutcome(documents: DocumentSet): Map<string, CatalogueRow[]> {
  const all = [...documents.all<IndicatorContent>('indicator')].flatMap(([key, indicator]) =>
    indicator.rows.map((row) => ({ ...row, key, indicator })),
  );
  const byOutcome = new Map<string, CatalogueRow[]>();
  for (const { outcome, key, indicator } of inOrder(all, ({ order }) => order))
    byOutcome.set(outcome, [...(byOutcome.get(outcome) ?? []), { key, indicator }]);
  return byOutcome;
}

function inOrder<T>(items: T[], order: (item: T) => number): T[] {
  return items.sort((a, b) => order(a) - order(b));
}
