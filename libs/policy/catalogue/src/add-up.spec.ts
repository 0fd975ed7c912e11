import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addUp, type Figure } from './add-up.js';

const summed = { overTime: 'sum', overContracts: 'sum' } as const;
const march = '2026-03-31';
const june = '2026-06-30';

describe('figures of one indicator', () => {
  it('add up over time and over contracts', () => {
    const { total, bySource } = addUp(
      [
        { source: 'a', periodUntil: march, value: 0.1 },
        { source: 'a', periodUntil: june, value: 0.2 },
        { source: 'b', periodUntil: june, value: 4 },
      ],
      summed,
    );
    expect(bySource).toEqual(
      new Map([
        ['a', 0.3],
        ['b', 4],
      ]),
    );
    expect(total).toBe(4.3);
  });

  it('count a corrected figure once: the last one given', () => {
    const corrected = [3, 5].map((value) => ({ source: 'a', periodUntil: march, value }));
    expect(addUp(corrected, summed).total).toBe(5);
  });

  it('of a stock count the latest, in whatever order they come', () => {
    const stock = [
      { source: 'a', periodUntil: june, value: 7 },
      { source: 'a', periodUntil: march, value: 9 },
    ];
    expect(addUp(stock, { overTime: 'latest', overContracts: 'none' }).total).toBe(7);
  });

  it('that are percentages are weighted by what they are percentages of', () => {
    const percentages = [
      { source: 'a', periodUntil: march, value: 100, weight: 1 },
      { source: 'a', periodUntil: june, value: 40, weight: 5 },
    ];
    const how = { overTime: 'weighted-average', overContracts: 'none' } as const;
    expect(addUp(percentages, how).total).toBe(50);
    expect(addUp([{ source: 'a', periodUntil: june, value: 40, weight: 0 }], how).total).toBeUndefined();
  });

  it('have no total over contracts when they do not add up', () => {
    const two = ['a', 'b'].map((source) => ({ source, periodUntil: march, value: 40 }));
    const sum = addUp(two, { overTime: 'latest', overContracts: 'none' });
    expect(sum.total).toBeUndefined();
    expect(sum.bySource.size).toBe(2);
    expect(addUp([], summed).total).toBeUndefined();
  });

  const figure = fc.record({
    source: fc.constantFrom('a', 'b', 'c'),
    periodUntil: fc.constantFrom(march, june, '2026-09-30'),
    value: fc.integer({ min: 0, max: 1000 }),
  });

  it('given twice change nothing', () => {
    fc.assert(
      fc.property(
        fc.array(figure),
        fc.constantFrom('sum', 'latest', 'weighted-average'),
        (figures: Figure[], overTime) => {
          const how = { overTime, overContracts: 'sum' } as const;
          expect(addUp([...figures, ...figures], how)).toEqual(addUp(figures, how));
        },
      ),
    );
  });
});
