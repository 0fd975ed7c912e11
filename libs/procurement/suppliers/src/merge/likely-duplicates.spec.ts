import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { likelyDuplicates, plainName, plainNumber, type Told } from './likely-duplicates.js';

const register = (...rows: [name: string, number?: string][]): Told[] =>
  rows.map(([name, registrationNumber = null], i) => ({ id: String(i), name, registrationNumber }));
const found = (...rows: [name: string, number?: string][]) =>
  likelyDuplicates(register(...rows)).map(({ because, first, second }) => [because, first.id, second.id]);

describe('Suppliers that may be one', () => {
  it('have the same number, however it is written', () => {
    expect(found(['Greenway', '04417281'], ['Landscapes of Coventry', ' 4417281 '])).toEqual([
      ['same-number', '0', '1'],
    ]);
    expect(['SC012345', 'sc 12345', '0', null].map(plainNumber)).toEqual(['sc12345', 'sc12345', '', '']);
  });

  it('have the same name but for marks, accents and legal form', () => {
    expect(found(['Greenway Landscapes Ltd'], ['GREENWAY LANDSCAPES LIMITED.'])).toEqual([
      ['same-name', '0', '1'],
    ]);
    expect(plainName('Café Noël & Sons (UK) plc')).toBe('cafe noel sons');
    expect(plainName('Spire Kitchens Community Interest Company')).toBe(plainName('Spire Kitchens CIC'));
  });

  it('have names alike', () => {
    expect(found(['Harrow & Lane Construction plc'], ['Harrow and Lane Constructon'])).toEqual([
      ['alike', '0', '1'],
    ]);
  });

  it('are not those whose names only begin alike, nor those that say nothing', () => {
    expect(found(['Coventry Cleaning'], ['Coventry Scaffolding'], ['Ltd'], ['Limited'])).toEqual([]);
  });

  it('are told of once, each pair, with the surest reason', () => {
    const numbers = fc.option(fc.constantFrom('1', '01', '2', 'SC3'), { nil: undefined });
    const names = fc.constantFrom('Green Ltd', 'Green', 'Greens', 'Blue plc', 'Blue', 'Bluebell');
    fc.assert(
      fc.property(fc.array(fc.tuple(names, numbers), { maxLength: 8 }), (rows) => {
        const pairs = found(...(rows as [string, string?][]));
        expect(new Set(pairs.map(([, a, b]) => `${a}/${b}`)).size).toBe(pairs.length);
        for (const [because, a, b] of pairs) {
          const [first, second] = [rows[Number(a)], rows[Number(b)]];
          expect(Number(a)).toBeLessThan(Number(b));
          const isSame =
            plainNumber(first?.[1] ?? null) !== '' &&
            plainNumber(first?.[1] ?? null) === plainNumber(second?.[1] ?? null);
          expect(because === 'same-number').toBe(isSame);
        }
      }),
    );
  });
});
