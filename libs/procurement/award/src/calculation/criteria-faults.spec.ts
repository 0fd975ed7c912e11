import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { criterion, price, promised, scales } from '../testing/bids.js';
import { criteriaFaults } from './criteria-faults.js';

const policy = { scales, indicators: new Map<string, string>() };
const words = (...args: Parameters<typeof criteriaFaults>) =>
  criteriaFaults(...args).map((fault) => fault.words);

describe('criteria', () => {
  it('are fine when they total 100 and keep to policy', () => {
    const fine = [
      price(40),
      criterion('method', 45),
      promised('jobs', 10),
      promised('plan', 5, { method: 'scale', scale: 'zero-to-five' }),
    ];
    const asked = {
      ...policy,
      minimum: 15,
      split: { quantitative: 60, qualitative: 40 },
      indicators: new Map([['jobs', 'Jobs']]),
    };
    expect(words(fine, policy)).toEqual([]);
    expect(words(fine, { ...asked, split: undefined })).toEqual([]);
    expect(words(fine, asked)).toEqual([expect.stringMatching(/Figures weigh 10 of 15 %/)]);
  });

  it('total 100: three times 33.33 does not', () => {
    const thirds = [price(33.33), criterion('a', 33.33), criterion('b', 33.33)];
    expect(words(thirds, policy)).toEqual(['The weightings total 99.99 %. Make them 100 %.']);
    expect(words([price(33.34), ...thirds.slice(1)], policy)).toEqual([]);
  });

  it('are split to the nearest hundredth: two thirds of 10 is 6.67, and 6.66', () => {
    const split = { quantitative: 66.67, qualitative: 33.33 };
    const of = (figures: number) => [
      price(50),
      criterion('method', 40),
      promised('jobs', figures),
      promised('plan', Math.round((10 - figures) * 100) / 100, { method: 'scale', scale: 'zero-to-five' }),
    ];
    expect([6.66, 6.67].map((figures) => words(of(figures), { ...policy, split }))).toEqual([[], []]);
    expect(words(of(6.68), { ...policy, split })).toEqual([
      expect.stringMatching(/Figures weigh 6\.68 of 10 %/),
    ]);
  });

  it('keep to what councils set: Rotherham asks for 20 %, half by figures and half by answers', () => {
    const rotherham = { ...policy, minimum: 20, split: { quantitative: 50, qualitative: 50 } };
    const of = (figures: number, answers: number) => [
      price(80 - (figures + answers - 20)),
      promised('jobs', figures),
      promised('plan', answers, { method: 'scale', scale: 'zero-to-five' }),
    ];
    expect(words(of(10, 10), rotherham)).toEqual([]);
    expect(words(of(12, 8), rotherham)).toEqual([expect.stringMatching(/Figures weigh 12 of 20 %/)]);
    expect(words(of(9, 9), rotherham)).toEqual(['Social value weighs 18 %; policy asks for at least 20 %.']);
  });

  it('total 100 whenever their hundredths do, in any order', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 9_999 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(parts, fc.integer({ min: -3, max: 3 }), (cuts, off) => {
        const at = [...new Set([0, ...cuts, 10_000])].sort((a, b) => a - b);
        const weights = at.slice(1).map((to, index) => to - (at[index] ?? 0));
        const last = weights.pop() ?? 0;
        if (last + off <= 0) return;
        const all = [...weights, last + off].map((weight, index) => criterion(`c${index}`, weight / 100));
        const found = words(all, policy);
        expect(found).toEqual(off ? [expect.stringMatching(/^The weightings total/)] : []);
        expect(words([...all].reverse(), policy)).toEqual(found);
      }),
      { numRuns: 300 },
    );
  });

  it('weigh social value as policy asks, and every chosen indicator', () => {
    const few = [price(95), promised('jobs', 5)];
    expect(
      criteriaFaults(few, { ...policy, minimum: 10, indicators: new Map([['waste', 'Less waste']]) }),
    ).toEqual([
      { words: 'Social value weighs 5 %; policy asks for at least 10 %.', breaks: true },
      {
        words:
          '“Less waste” was chosen as an award criterion and is not among them. Add it, or change the choice.',
        breaks: false,
      },
    ]);
  });

  it.each([
    [criterion('a', 0), 'Give it a weighting.'],
    [criterion('a', 1, { relation: ' ' }), 'Say how it relates to the contract and why it is proportionate.'],
    [criterion('a', 1, { question: undefined }), 'Write what bidders are asked.'],
    [criterion('a', 1, { scale: 'nothing' }), 'Choose a scoring scale.'],
    [criterion('a', 1, { passMark: 6 }), 'The pass mark is above 5, the highest score of the scale.'],
    [promised('a', 1, { direction: undefined }), 'Say whether more or less is better.'],
    [promised('a', 1, { method: 'target' }), 'Give the target that earns all marks.'],
    [promised('a', 1, { method: 'bands', bands: [] }), 'Give at least one band.'],
    [
      promised('a', 1, {
        method: 'bands',
        bands: [
          { from: 2, share: 1 },
          { from: 1, share: 2 },
        ],
      }),
      /in order/,
    ],
    [
      promised('a', 1, {
        method: 'bands',
        bands: [
          { from: 1, share: 5 },
          { from: 2, share: 2 },
        ],
      }),
      /more of the marks/,
    ],
    [
      promised('a', 1, { method: 'bands', direction: 'less-is-better', bands: [{ from: 1, share: 5 }] }),
      /begins at 0/,
    ],
  ])('say what is missing: %#', (one, expected) => {
    const found = words([{ ...price(99) }, one], policy).join('\n');
    expect(found).toMatch(
      typeof expected === 'string' ? new RegExp(expected.replace(/[.]/g, '\\.')) : expected,
    );
  });

  it('have keys of their own and one price', () => {
    expect(words([price(50), price(50)], policy)).toEqual([
      'Two criteria have the key "price". Change one.',
      'There are two criteria for the price. A bid names one price: leave one.',
    ]);
  });
});
