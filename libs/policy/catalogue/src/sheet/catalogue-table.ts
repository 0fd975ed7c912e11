import {
  day,
  figureIn,
  oneOf,
  pounds,
  shown,
  text,
  yesNo,
  type Column,
  type Reader,
  type Table,
} from '@commonweal/platform';
import type { IndicatorContent } from '@commonweal/wire';

/** One row of a framework: an indicator under an outcome. */
export interface CatalogueLine {
  theme: string;
  outcome: string;
  key: string | null;
  title: string;
  type: IndicatorContent['type'];
  unit: string | null;
  levels: string[];
  direction: IndicatorContent['direction'];
  overTime: IndicatorContent['overTime'];
  overContracts: IndicatorContent['overContracts'];
  measuredOver: IndicatorContent['measuredOver'];
  evidence: string[];
  tags: string[];
  guidance: string | null;
  placeholder: boolean;
  retired: boolean;
  successor: string | null;
  amountPence: number | null;
  source: string | null;
  url: string | null;
  figureOn: string | null;
  validUntil: string | null;
  deadweightPercent: number | null;
  attributionPercent: number | null;
}

/** Between the parts of a list in one cell. */
export const between = ' | ';

const typeTitles: Record<IndicatorContent['type'], string> = {
  count: 'Count',
  percentage: 'Percentage',
  money: 'Money',
  quantity: 'Quantity',
  'yes-no': 'Yes or no',
  level: 'Level',
  certificate: 'Certificate',
  document: 'Document',
  narrative: 'Words',
};
const directionTitles: Record<IndicatorContent['direction'], string> = {
  'more-is-better': 'More is better',
  'less-is-better': 'Less is better',
  'evidence-only': 'Evidence only',
};
const overTimeTitles: Record<IndicatorContent['overTime'], string> = {
  sum: 'Adds up',
  latest: 'Latest counts',
  'weighted-average': 'Averages',
  none: 'Does not add up',
};
const overContractsTitles: Record<IndicatorContent['overContracts'], string> = {
  sum: 'Adds up',
  none: 'Does not add up',
};
const measuredOverTitles: Record<IndicatorContent['measuredOver'], string> = {
  contract: 'Contract',
  supplier: 'Supplier',
  council: 'Council',
};

const keyPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const key: Reader<string> = (cell) => {
  const value = String(cell);
  return keyPattern.test(value) && value.length <= 80
    ? { value }
    : { fault: 'A key is lower-case words joined by hyphens, at most 80 characters.' };
};
const list: Reader<string[]> = (cell) => ({
  value: String(cell)
    .split('|')
    .map((part) => part.trim())
    .filter(Boolean),
});

const percent: Reader<number> = (cell) => {
  const value = figureIn(cell, '%');
  return value !== undefined && value <= 100
    ? { value }
    : { fault: `${shown(cell)} is not a percentage from 0 to 100.` };
};

const needed = <V>(heading: string, help: string, read: Reader<V>): Column<V> => ({ heading, help, read });
const optional = <V, E>(heading: string, help: string, read: Reader<V>, value: E): Column<V | E> => ({
  ...needed<V | E>(heading, help, read),
  empty: { value },
});
const parts = 'Several are parted by "|".';

export const catalogueTable: Table<CatalogueLine> = {
  sheet: 'catalogue',
  columns: {
    theme: needed('Theme', 'Title of the theme; a new one is made where there is none.', text(1000)),
    outcome: needed(
      'Outcome',
      'The outcome, to the letter; a new one is made where there is none.',
      text(1000),
    ),
    key: optional('Key', 'Key of the indicator; made of its words where it is left out.', key, null),
    title: needed('Indicator', 'The indicator, to the letter.', text(1000)),
    type: needed('Type', 'What is measured.', oneOf(typeTitles)),
    unit: optional('Unit', 'Of a quantity, for example tonnes.', text(40), null),
    levels: optional('Levels', `Lowest first, for the type level. ${parts}`, list, []),
    direction: needed('Better', 'Which way is better.', oneOf(directionTitles)),
    overTime: needed('Over time', 'How it adds up over periods.', oneOf(overTimeTitles)),
    overContracts: needed('Over contracts', 'How it adds up over contracts.', oneOf(overContractsTitles)),
    measuredOver: needed('Measured over', 'Over what it is measured.', oneOf(measuredOverTitles)),
    evidence: optional('Evidence', `Evidence wanted with a figure. ${parts}`, list, []),
    tags: optional('Tags', `For example marmot:fair-employment. ${parts}`, list, []),
    guidance: optional('Guidance', 'For who sets a target and who reports.', text(10_000), null),
    placeholder: optional('Prompt only', 'yes or no: it only prompts for an own indicator.', yesNo, false),
    retired: optional('Retired', 'yes or no: no longer offered.', yesNo, false),
    successor: optional('Successor', 'Key of the indicator that takes its place.', key, null),
    amountPence: optional('Money value (£)', 'What one unit is taken to be worth, in pounds.', pounds, null),
    source: optional('Money source', 'Who says so.', text(500), null),
    url: optional('Money source address', 'Where it can be read, with https://.', text(500), null),
    figureOn: optional('Money figure of', 'Day of the figure.', day, null),
    validUntil: optional('Money valid until', 'Last day on which it is valid.', day, null),
    deadweightPercent: optional('Deadweight (%)', 'What would have come about anyway.', percent, null),
    attributionPercent: optional('Attribution (%)', 'What is the doing of the supplier.', percent, null),
  },
};

/** Headings in their order, by the name of what stands beneath them. */
export const headings: ReadonlyMap<string, string> = new Map(
  Object.entries<{ heading: string }>(catalogueTable.columns).map(([name, { heading }]) => [name, heading]),
);

export const headingOf = (name: keyof CatalogueLine): string => headings.get(name) ?? name;
