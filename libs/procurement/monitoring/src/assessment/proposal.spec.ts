import { describe, expect, it } from '@jest/globals';
import type { ReportedLine } from '../delivery/standing.js';
import { type Grades, proposalOf } from './proposal.js';

const grades: Grades = {
  thresholds: [
    { rating: 'good', percent: 100 },
    { rating: 'approaching-target', percent: 90 },
    { rating: 'requires-improvement', percent: 50 },
  ],
  titleOf: (rating) => `<${rating}>`,
};
const apprentices = {
  ...{ type: 'count' as const, unit: null, overTime: 'sum' as const, levels: null },
  direction: 'more-is-better' as const,
};
const line = (
  expected: number | null,
  delivered: ReportedLine['delivered'],
  more: object = {},
): ReportedLine => ({
  ...{
    periodUntil: '2026-03-31',
    dueOn: '2026-04-14',
    expected: expected === null ? null : String(expected),
  },
  ...{ delivered, state: delivered === null ? 'empty' : 'submitted', returnState: 'submitted', ...more },
});

const june = { periodUntil: '2026-06-30' };

describe('What figures propose', () => {
  it('says what was delivered, what was promised, and where the rating begins', () => {
    expect(proposalOf(apprentices, [line(4, 3), line(6, 4, june)], grades)).toEqual({
      ...{ proposed: 'requires-improvement', promised: 10, delivered: 7 },
      why: '7 delivered, 10 promised: 70 per cent of the promise. “<requires-improvement>” begins at 50 per cent.',
    });
    expect(proposalOf(apprentices, [line(10, 1)], grades).why).toContain(
      '“<inadequate>” is below 50 per cent.',
    );
  });

  it('counts what was not reported as nothing, and says so', () => {
    const { proposed, why } = proposalOf(apprentices, [line(5, 5), line(5, null, june)], grades);
    expect(proposed).toBe('requires-improvement');
    expect(why).toMatch(/Of 2 periods 1 was not reported/);
  });

  it('leaves out what nobody asks for', () => {
    const waived = line(5, null, { ...june, returnState: 'waived' });
    expect(proposalOf(apprentices, [line(5, 5), waived], grades).proposed).toBe('good');
    expect(proposalOf(apprentices, [waived], grades)).toEqual({
      ...{ proposed: 'other', why: 'Nothing was to be reported for this period.' },
    });
  });

  it('speaks of money in pounds, and of a share in per cent', () => {
    const spend = { ...apprentices, type: 'money' as const };
    expect(proposalOf(spend, [line(1_000_00, 950_50)], grades).why).toMatch(
      /^£950\.50 delivered, £1,000\.00 promised/,
    );
    const share = { ...apprentices, type: 'percentage' as const, overTime: 'latest' as const };
    expect(proposalOf(share, [line(95, 92.5)], grades).why).toMatch(
      /^92\.5% delivered, 95% promised: 97\.4 per cent/,
    );
  });

  it('proposes nothing for words, and the latest answer for yes or no', () => {
    const words = { ...apprentices, type: 'narrative' as const };
    expect(proposalOf(words, [line(null, 'Done.')], grades).proposed).toBe('other');
    const yesNo = { ...apprentices, type: 'yes-no' as const };
    expect(proposalOf(yesNo, [line(null, false)], grades).proposed).toBe('inadequate');
  });
});
