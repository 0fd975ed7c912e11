import { dayInWords } from '@commonweal/platform';
import { IndicatorContent, type MoneyValue, type OutcomeContent } from '@commonweal/wire';
import type { DocumentKind, DocumentSet } from '@commonweal/documents';
import { indicatorFindings } from './indicator-checks.js';

/** The document kind `indicator`; `today` is asked for at each check, for money values have a last day. */
export const indicatorKind = (today: () => string): DocumentKind<IndicatorContent> => ({
  kind: 'indicator',
  title: 'Indicator',
  plural: 'Indicators',
  content: IndicatorContent,
  english,
  references: ({ rows, successor }) => [
    ...rows.map(({ outcome }) => ({ kind: 'outcome', key: outcome })),
    ...(successor ? [{ kind: 'indicator', key: successor }] : []),
  ],
  sources: ({ moneyValue }) =>
    moneyValue?.source
      ? [{ what: 'What one unit is worth', source: moneyValue.source, checkedOn: moneyValue.figureOn }]
      : [],
  check: (key, content, documents) => indicatorFindings(key, content, documents, today()),
});

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
    content.moneyValue ? moneyInWords(content.moneyValue) : '',
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

const pounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });

function moneyInWords(value: Partial<MoneyValue>): string {
  const { amountPence = 0, source = '…', figureOn, validUntil } = value;
  const parts = [
    value.deadweightPercent === undefined ? '' : `less ${value.deadweightPercent}% deadweight`,
    value.attributionPercent === undefined ? '' : `${value.attributionPercent}% of it the supplier’s doing`,
    `as ${source} says`,
    `a figure of ${dayInWords(figureOn)}, valid until ${dayInWords(validUntil)}`,
  ];
  return `One unit is taken to be worth ${pounds.format(amountPence / 100)}; ${parts.filter(Boolean).join('; ')}.`;
}
