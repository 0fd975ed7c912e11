import type { DocumentKindName, IndicatorContent, OutcomeContent, ThemeContent } from '@commonweal/wire';
import type { DocumentSet } from '@commonweal/documents';

export function anIndicator(changed: Partial<IndicatorContent> = {}): IndicatorContent {
  return {
    title: 'No. of apprentices',
    rows: [{ outcome: 'jobs', order: 1 }],
    type: 'count',
    direction: 'more-is-better',
    overTime: 'sum',
    overContracts: 'sum',
    measuredOver: 'contract',
    evidence: [],
    tags: [],
    ...changed,
  };
}

/** Two themes, three outcomes and the given indicators. */
export function documentsWith(indicators: Record<string, IndicatorContent>): DocumentSet {
  const themes: Record<string, ThemeContent> = {
    social: { title: 'Social', order: 2 },
    economic: { title: 'Economic', order: 1 },
  };
  const outcomes: Record<string, OutcomeContent> = {
    skills: { title: 'Skills', theme: 'economic', order: 2 },
    jobs: { title: 'Jobs', theme: 'economic', order: 1 },
    health: { title: 'Health', theme: 'social', order: 1 },
  };
  const kinds: Record<string, Record<string, object>> = {
    theme: themes,
    outcome: outcomes,
    indicator: indicators,
  };
  const all = <C extends object>(kind: DocumentKindName) =>
    new Map(Object.entries(kinds[kind] ?? {})) as Map<string, C>;
  return { release: 1, get: (kind, key) => all<never>(kind).get(key), all };
}
