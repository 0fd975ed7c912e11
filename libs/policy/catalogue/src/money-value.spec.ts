import { describe, expect, it } from '@jest/globals';
import type { IndicatorContent, MoneyValue } from '@commonweal/wire';
import { unitWorths } from './money-value.js';
import { anIndicator, documentsWith } from './testing/documents.js';

const value: MoneyValue = {
  ...{ amountPence: 200_000, currency: 'GBP', source: 'Unit costs 2026', url: 'https://example.org/costs' },
  ...{ figureOn: '2026-01-01', validUntil: '2026-12-31' },
};
const measured = { indicator: 'apprentices', type: 'count', unit: null };

/** The worth of an apprentice where the council shows money values from 1 June 2026. */
function worth(changed: Partial<MoneyValue> = {}, today = '2026-06-01', of: Partial<IndicatorContent> = {}) {
  const documents = documentsWith({
    apprentices: anIndicator({ moneyValue: { ...value, ...changed }, ...of }),
    tutors: anIndicator(),
  });
  const shown = { series: [{ from: '2026-06-01', value: true, source: 'Cabinet' }] };
  return unitWorths(
    {
      ...documents,
      get: <C extends object>(kind: Parameters<typeof documents.get>[0], key: string) =>
        kind === 'parameter' && key === 'money-values-shown'
          ? (shown as unknown as C)
          : documents.get<C>(kind, key),
    },
    today,
  );
}

describe('the worth of a unit', () => {
  it('is the amount with its source', () =>
    expect(worth()(measured)).toEqual({
      netPence: 200_000,
      source: 'Unit costs 2026',
      url: 'https://example.org/costs',
      figureOn: '2026-01-01',
    }));

  it('leaves out what would have come about anyway, and what is the doing of others', () => {
    expect(worth({ deadweightPercent: 25, attributionPercent: 50 })(measured)?.netPence).toBe(75_000);
    expect(worth({ deadweightPercent: 100 })(measured)?.netPence).toBe(0);
    expect(worth({ amountPence: 3, deadweightPercent: 50 })(measured)?.netPence).toBe(1.5);
  });

  it.each<[string, ReturnType<typeof worth>, object]>([
    ['the council does not show it yet', worth({}, '2026-05-31'), measured],
    ['its last day has passed', worth({}, '2027-01-01'), measured],
    ['nobody says where it comes from', worth({ source: undefined }), measured],
    ['the contract counts in another unit', worth(), { ...measured, unit: 'weeks' }],
    ['the contract measures another thing', worth(), { ...measured, type: 'quantity' }],
    ['the indicator has none', worth(), { ...measured, indicator: 'tutors' }],
    ['the indicator is the contract’s own', worth(), { ...measured, indicator: null }],
  ])('is not said where %s', (_, of, asked) => expect(of({ ...measured, ...asked })).toBeUndefined());

  it('holds on its last day', () => expect(worth({}, '2026-12-31')(measured)).toBeDefined());
});
