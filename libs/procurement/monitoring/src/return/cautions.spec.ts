import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cautionsOf, type Looked } from './cautions.js';

const limits = { jump: 10, suppressBelow: 5 };
const looked = (of: Partial<Looked>): Looked => ({
  ...{ type: 'count', delivered: 4, wantsEvidence: false, hasEvidence: false, isSensitive: false },
  ...of,
});
const codes = (of: Partial<Looked>) => cautionsOf(looked(of), limits).map(({ code }) => code);

describe('An answer', () => {
  it.each<[string, Partial<Looked>, string[]]>([
    ['ten times the last period', { delivered: 40, previous: 4 }, ['jump']],
    ['not quite ten times', { delivered: 39, previous: 4 }, []],
    ['a tenth of the last period', { delivered: 4, previous: 40 }, ['drop']],
    ['none after some: that is said plainly already', { delivered: 0, previous: 40 }, []],
    ['after nothing', { delivered: 40, previous: 0 }, []],
    ['far above the promise, with no period before', { delivered: 40, expected: 4 }, ['jump']],
    ['far above the promise, as in the period before', { delivered: 40, expected: 4, previous: 38 }, []],
    ['a few people of whom little is published', { delivered: 4, isSensitive: true }, ['small-number']],
    ['nobody of whom little is published', { delivered: 0, isSensitive: true }, []],
    ['enough people to be published', { delivered: 5, isSensitive: true }, []],
    ['a share of people', { type: 'percentage', delivered: 4, isSensitive: true }, []],
    ['without the evidence that is wanted', { wantsEvidence: true }, ['evidence-missing']],
    ['with its evidence', { wantsEvidence: true, hasEvidence: true }, []],
    ['none yet', { delivered: null, wantsEvidence: true, previous: 4 }, []],
    ['in words', { type: 'narrative', delivered: 'Done', previous: 4 }, []],
  ])('%s', (_, of, expected) => {
    expect(codes(of)).toEqual(expected);
  });

  it('never jumps and drops at once', () => {
    const figure = fc.double({ min: 0, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(figure, figure, fc.integer({ min: 2, max: 100 }), (delivered, previous, jump) => {
        const found = cautionsOf(looked({ type: 'quantity', delivered, previous }), { ...limits, jump });
        return found.length <= 1;
      }),
    );
  });
});
