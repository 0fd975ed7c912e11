import { IndicatorContent, type OutcomeContent } from '@commonweal/wire';
import type { DocumentKind, DocumentSet } from '@commonweal/documents';
import { indicatorFindings } from './indicator-checks.js';

export const indicatorKind: DocumentKind<IndicatorContent> = {
  kind: 'indicator',
  title: 'Indicator',
  plural: 'Indicators',
  content: IndicatorContent,
  english,
  references: ({ rows, successor }) => [
    ...rows.map(({ outcome }) => ({ kind: 'outcome', key: outcome })),
    ...(successor ? [{ kind: 'indicator', key: successor }] : []),
  ],
  check: indicatorFindings,
};

const overTimeWords = {
  sum: 'adds up over time',
  latest: 'the latest figure counts',
  'weighted-average': 'averages over time',
  none: 'does not add up over time',
};

const directionWords = {
  'more-is-better': 'more is better',
  'less-is-better': 'less is better',
  'evidence-only': 'evidence only',
};

function english(content: Partial<IndicatorContent>, documents: DocumentSet): string {
  const { title = '…', type = '…', unit, direction, overTime, overContracts, measuredOver = '…' } = content;
  const outcomes = (content.rows ?? []).map(
    ({ outcome }) => documents.get<OutcomeContent>('outcome', outcome)?.title ?? outcome,
  );
  const facts = [
    `Type ${type}${unit ? ` in ${unit}` : ''}`,
    direction && directionWords[direction],
    overTime && overTimeWords[overTime],
    overContracts === 'sum' ? 'adds up over contracts' : 'does not add up over contracts',
    `measured over the ${measuredOver}`,
  ];
  const notes = [
    content.placeholder ? 'It prompts for an own indicator and cannot be chosen itself.' : '',
    content.retired ? 'It is retired.' : '',
  ].filter(Boolean);
  return [
    `${title}.`,
    `${facts.filter(Boolean).join('; ')}.`,
    `Under: ${outcomes.join('; ')}.`,
    ...notes,
  ].join(' ');
}
