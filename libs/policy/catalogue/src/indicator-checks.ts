import type { IndicatorContent, IndicatorType } from '@commonweal/wire';
import type { DocumentSet, Finding } from '@commonweal/documents';
import { isCounted } from './money-value.js';
import { samePlace } from './same-place.js';

/**
 * What class-validator cannot see in an indicator. That outcomes and successor exist is seen by their references.
 * `today` is `YYYY-MM-DD`.
 */
export function indicatorFindings(
  key: string,
  content: IndicatorContent,
  documents: DocumentSet,
  today: string,
): Finding[] {
  return [
    ...measureFindings(content),
    ...aggregationFindings(content),
    ...rowFindings(key, content, documents),
    ...moneyFindings(content, today),
    ...retirementFindings(key, content, documents),
  ];
}

const error = (code: Finding['code'], message: string, at: string): Finding => ({
  severity: 'error',
  code,
  message,
  at,
});
const warning = (code: Finding['code'], message: string, at: string): Finding => ({
  severity: 'warning',
  code,
  message,
  at,
});

function measureFindings({ type, unit, levels = [] }: IndicatorContent): Finding[] {
  const found: Finding[] = [];
  if (type === 'quantity' && !unit)
    found.push(error('unit-missing', 'A quantity needs a unit, for example tonnes.', '/unit'));
  if (type === 'level' && new Set(levels).size < 2)
    found.push(error('levels-missing', 'A level needs at least two levels, lowest first.', '/levels'));
  if (type !== 'level' && levels.length)
    found.push(warning('levels-unused', `Levels mean nothing for the type ${type}.`, '/levels'));
  if (new Set(levels).size < levels.length)
    found.push(error('level-twice', 'A level stands in the list twice.', '/levels'));
  return found;
}

const additive: readonly IndicatorType[] = ['count', 'money', 'quantity'];
const averaging: readonly IndicatorType[] = [...additive, 'percentage'];

function aggregationFindings({ type, overTime, overContracts }: IndicatorContent): Finding[] {
  const found: Finding[] = [];
  const refuse = (how: string, at: string) =>
    found.push(error('does-not-add-up', `Figures of the type ${type} cannot be ${how}.`, at));
  if (overTime === 'sum' && !additive.includes(type)) refuse('summed over time', '/overTime');
  if (overTime === 'weighted-average' && !averaging.includes(type)) refuse('averaged', '/overTime');
  if (overContracts === 'sum' && !additive.includes(type)) refuse('summed over contracts', '/overContracts');
  return found;
}

function rowFindings(key: string, { rows }: IndicatorContent, documents: DocumentSet): Finding[] {
  if (!rows.length) return [error('no-outcome', 'An indicator stands under at least one outcome.', '/rows')];
  const others = [...documents.all<IndicatorContent>('indicator')].filter(([other]) => other !== key);
  return rows.flatMap((row, index) => {
    if (rows.findIndex(({ outcome }) => outcome === row.outcome) < index)
      return [error('outcome-twice', 'It stands under the same outcome twice.', `/rows/${index}/outcome`)];
    const twin = others.find(([, other]) =>
      other.rows.some(({ outcome, order }) => outcome === row.outcome && order === row.order),
    );
    return twin ? [samePlace(twin[1].title, `/rows/${index}/order`)] : [];
  });
}

function retirementFindings(
  key: string,
  { retired, successor }: IndicatorContent,
  documents: DocumentSet,
): Finding[] {
  if (!successor) return [];
  if (successor === key) return [error('own-successor', 'It cannot take its own place.', '/successor')];
  if (!retired)
    return [warning('successor-of-live', 'A successor means nothing until it is retired.', '/successor')];
  return documents.get<IndicatorContent>('indicator', successor)?.retired
    ? [warning('retired-successor', 'Its successor is retired too.', '/successor')]
    : [];
}

/** One whose day has passed is not shown beside figures; it does not stand in the way of anything else. */
function moneyFindings({ type, moneyValue }: IndicatorContent, today: string): Finding[] {
  if (!moneyValue) return [];
  const found: Finding[] = [];
  if (!isCounted(type))
    found.push(
      error(
        'money-of-no-unit',
        `The type ${type} is not counted in units that could be worth money.`,
        '/moneyValue',
      ),
    );
  if (!moneyValue.source?.trim())
    found.push(error('money-unsourced', 'Say who says that a unit is worth this.', '/moneyValue/source'));
  if (moneyValue.validUntil < today)
    found.push(
      warning(
        'money-outdated',
        'The last day of the money value has passed. Give a newer figure, or take it away.',
        '/moneyValue/validUntil',
      ),
    );
  return found;
}
