import { describe, expect, it } from '@jest/globals';
import type { IndicatorContent, MoneyValue } from '@commonweal/wire';
import { indicatorKind as kindOn } from './indicator-kind.js';
import { outcomeKind } from './outcome-kind.js';
import { anIndicator, documentsWith } from './testing/documents.js';
import { themeKind } from './theme-kind.js';

const indicatorKind = kindOn(() => '2026-03-02');
const documents = documentsWith({
  apprentices: anIndicator(),
  gone: anIndicator({ retired: true, rows: [] }),
});
const money: MoneyValue = {
  ...{ amountPence: 1250, currency: 'GBP', source: 'Unit costs' },
  ...{ figureOn: '2026-01-01', validUntil: '2026-12-31' },
};
const codes = (changed: Partial<IndicatorContent>, key = 'apprentices') =>
  indicatorKind.check?.(key, anIndicator(changed), documents).map(({ code }) => code);

describe('an indicator', () => {
  it.each<[string, Partial<IndicatorContent>]>([
    ['unit-missing', { type: 'quantity' }],
    ['levels-missing', { type: 'level', levels: ['one'], overTime: 'latest', overContracts: 'none' }],
    ['level-twice', { type: 'level', levels: ['a', 'b', 'a'], overTime: 'latest', overContracts: 'none' }],
    ['levels-unused', { levels: ['one', 'two'] }],
    ['does-not-add-up', { type: 'percentage', overTime: 'sum', overContracts: 'none' }],
    ['does-not-add-up', { type: 'percentage', overTime: 'latest', overContracts: 'sum' }],
    ['does-not-add-up', { type: 'yes-no', overTime: 'weighted-average', overContracts: 'none' }],
    ['no-outcome', { rows: [] }],
    [
      'outcome-twice',
      {
        rows: [
          { outcome: 'jobs', order: 1 },
          { outcome: 'jobs', order: 2 },
        ],
      },
    ],
    ['money-unsourced', { moneyValue: { ...money, source: ' ' } }],
    ['money-outdated', { moneyValue: { ...money, validUntil: '2026-03-01' } }],
    [
      'money-of-no-unit',
      { moneyValue: money, type: 'percentage', overTime: 'latest', overContracts: 'none' },
    ],
    ['own-successor', { retired: true, successor: 'apprentices' }],
    ['successor-of-live', { successor: 'gone' }],
    ['retired-successor', { retired: true, successor: 'gone' }],
  ])('%s', (code, changed) => expect(codes(changed)).toEqual([code]));

  it('that is in order has no findings', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ moneyValue: { ...money, validUntil: '2026-03-02' } })).toEqual([]);
    expect(codes({ type: 'quantity', unit: 'tonnes' })).toEqual([]);
    expect(codes({ type: 'percentage', overTime: 'weighted-average', overContracts: 'none' })).toEqual([]);
  });

  it('has a place of its own under an outcome', () => expect(codes({}, 'another')).toEqual(['same-place']));

  it('refers to its outcomes and its successor', () =>
    expect(indicatorKind.references(anIndicator({ successor: 'gone' }))).toEqual([
      { kind: 'outcome', key: 'jobs' },
      { kind: 'indicator', key: 'gone' },
    ]));

  it('reads in English, half filled in too', () => {
    expect(indicatorKind.english(anIndicator(), documents)).toBe(
      'No. of apprentices. Type count; more is better; adds up over time; adds up over contracts; measured over the contract. Under: Jobs.',
    );
    const moneyValue = { ...money, deadweightPercent: 20 };
    expect(indicatorKind.english(anIndicator({ moneyValue }), documents)).toContain(
      'One unit is taken to be worth £12.50; less 20% deadweight; as Unit costs says; a figure of 1 January 2026, valid until 31 December 2026.',
    );
    expect(() => indicatorKind.english({} as IndicatorContent, documents)).not.toThrow();
  });
});

describe('outcomes and themes', () => {
  it('have places of their own', () => {
    const jobs = { title: 'Jobs', theme: 'economic', order: 1 };
    expect(outcomeKind.check?.('jobs', jobs, documents)).toEqual([]);
    expect(outcomeKind.check?.('more-jobs', jobs, documents)).toMatchObject([{ code: 'same-place' }]);
    expect(themeKind.check?.('social', { title: 'Social', order: 1 }, documents)).toMatchObject([
      { code: 'same-place' },
    ]);
  });
});
