import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asTyped, figureInWords, readTyped } from './figures.js';

describe('A figure in words', () => {
  it.each([
    [12, { type: 'count' }, '12'],
    [12500.5, { type: 'quantity', unit: 'tonnes' }, '12,500.5 tonnes'],
    [98.5, { type: 'percentage' }, '98.5%'],
    [125050, { type: 'money' }, '£1,250.50'],
    [false, { type: 'yes-no' }, 'No'],
    ['Silver', { type: 'level' }, 'Silver'],
  ])('%p of %p is "%s"', (value, measured, words) => {
    expect(figureInWords(value, measured)).toBe(words);
  });
});

describe('What was typed', () => {
  it.each([
    ['1,250', 'count', 1250],
    ['12 000', 'count', 12_000],
    ['1,250.5', 'quantity', 1250.5],
    ['£1,250.50', 'money', 125050],
    ['12.5 %', 'percentage', 12.5],
    ['0.125', 'quantity', 0.125],
    ['false', 'yes-no', false],
    [' Done in May. ', 'narrative', 'Done in May.'],
    ['  ', 'count', null],
  ])('"%s" of type %s is %p', (typed, type, value) => {
    expect(readTyped(typed, type)).toEqual({ value });
  });

  it.each([
    ['1.5', 'count'],
    ['-1', 'count'],
    ['a dozen', 'count'],
    ['100.01', 'percentage'],
    ['-5', 'money'],
    ['10.505', 'money'],
    ['0.1255', 'quantity'],
    ['12,5', 'count'],
    ['9,5', 'percentage'],
    ['12,50', 'money'],
    ['12,5', 'quantity'],
  ])('"%s" of type %s is refused', (typed, type) => {
    expect(readTyped(typed, type)).toEqual({ fault: type });
  });

  it.each([
    ['99999999999', 'count'],
    ['9,999,999,999,999.5', 'quantity'],
    ['£999,999,999,999', 'money'],
  ])('"%s" of type %s is too large', (typed, type) => {
    expect(readTyped(typed, type)).toEqual({ fault: 'tooLarge' });
  });

  it('is read back as it was shown', () => {
    const whole = fc.integer({ min: 0, max: 999_999_999 });
    fc.assert(
      fc.property(whole, fc.constantFrom('count', 'money', 'quantity'), (value, type) => {
        expect(readTyped(asTyped(value, type), type)).toEqual({ value });
      }),
    );
  });
});
