import type { DocumentView, IndicatorContent } from '@commonweal/wire';
import { useDocuments } from '../../documents/useDocuments.js';
import type { Line } from './reach-map.js';

const contentOf = (one: DocumentView) => one.content as unknown as IndicatorContent;

/** Every outcome as a line, or the indicators of one, in the order of the framework. Prompts and what is retired are left out. */
export function useLines(outcome: string | undefined): {
  lines: Line[];
  outcomes: DocumentView[];
  offered: string[];
} {
  const outcomes = useDocuments('outcome');
  const indicators = useDocuments('indicator').filter((one) => !one.retired && !contentOf(one).placeholder);
  const under = (key: string) =>
    indicators.filter((one) => contentOf(one).rows.some((row) => row.outcome === key));
  const lines = outcome
    ? under(outcome).map(({ key, title }) => ({ key, title, indicators: new Set([key]) }))
    : outcomes.map(({ key, title }) => ({
        key,
        title,
        indicators: new Set(under(key).map((one) => one.key)),
      }));
  return { lines, outcomes, offered: indicators.map(({ key }) => key) };
}
