import type { DocumentKindName } from '@commonweal/wire';
import type { Identifier, RaRecord } from 'react-admin';

/** Policy documents are one list in the engine and, in the console, one resource for each kind. */
const kindOfResource: Record<string, DocumentKindName> = {
  themes: 'theme',
  outcomes: 'outcome',
  indicators: 'indicator',
  facts: 'fact',
  rules: 'rule',
  parameters: 'parameter',
  calendars: 'calendar',
  templates: 'template',
  ladders: 'ladder',
  panels: 'panel',
  workflows: 'workflow',
  scales: 'scale',
  notices: 'notice',
  'duty-documents': 'duty',
  ratings: 'rating',
  exemptions: 'exemption',
  terms: 'term',
  'retention-entries': 'retention',
};

export const resourceOfKind = Object.fromEntries(
  Object.entries(kindOfResource).map(([resource, kind]) => [kind, resource]),
) as Record<DocumentKindName, string>;

export function pathOf(resource: string): string {
  return kindOfResource[resource] ? '/documents' : `/${resource}`;
}

export function pathOfOne(resource: string, id: Identifier): string {
  const kind = kindOfResource[resource];
  return `${kind ? `/documents/${kind}` : `/${resource}`}/${encodeURIComponent(id)}`;
}

export function fixedFilter(resource: string): { kind?: DocumentKindName } {
  const kind = kindOfResource[resource];
  return kind ? { kind } : {};
}

/** A document is known by its key inside its resource. */
export function asRecord<R extends RaRecord>(resource: string, row: R): R {
  return kindOfResource[resource] ? { ...row, id: row['key'] as string } : row;
}
