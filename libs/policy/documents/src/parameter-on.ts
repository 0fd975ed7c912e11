import type { ParameterContent } from '@commonweal/wire';
import type { DocumentSet } from './document-kind.js';

/** The value that a parameter has on a day (`YYYY-MM-DD`); undefined before its first one or when it is not there. */
export function parameterOn(
  documents: DocumentSet,
  key: string,
  day: string,
): number | string | boolean | undefined {
  const series = documents.get<ParameterContent>('parameter', key)?.series ?? [];
  return series.filter(({ from }) => from <= day).at(-1)?.value;
}
