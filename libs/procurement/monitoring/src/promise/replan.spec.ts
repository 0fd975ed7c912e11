import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plusDays } from '@commonweal/calendar';
import { frequencies, type IndicatorType, spreads } from '@commonweal/wire';
import { toParts } from './decimal.js';
import { placesOf } from './measure.js';
import { periodsOf } from './periods.js';
import { profileShares } from './profile.js';
import { amountsOf } from '../testing/amounts.js';
import { BelowCommitted, NoPeriodLeft, type PlannedLine, replan, toCome } from './replan.js';
import type { Promised } from './schedule.js';

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => plusDays('2019-12-31', days));
const type = fc.constantFrom<IndicatorType>('count', 'money', 'quantity');

const world = fc.record({
  startsOn: day,
  length: fc.integer({ min: 0, max: 900 }),
  longer: fc.integer({ min: -300, max: 400 }),
  type,
  target: fc.integer({ min: 0, max: 100_000 }),
  newTarget: fc.integer({ min: 0, max: 200_000 }),
  before: fc.record({ frequency: fc.constantFrom(...frequencies), profile: fc.constantFrom(...spreads) }),
  after: fc.record({ frequency: fc.constantFrom(...frequencies), profile: fc.constantFrom(...spreads) }),
  opened: fc.double({ min: 0, max: 1, noNaN: true }),
});

type World = typeof world extends fc.Arbitrary<infer W> ? W : never;

function planOf({ startsOn, length, longer, type, target, newTarget, before, after, opened }: World) {
  const endsOn = plusDays(startsOn, length);
  const periods = periodsOf({ startsOn, endsOn }, before);
  const shares = profileShares(target, periods, before.profile, placesOf(type));
  const openedCount = Math.round(opened * periods.length);
  const lines = periods.map(({ from, until }, index): PlannedLine => ({
    ...{ id: String(index), periodFrom: from, periodUntil: until, expected: String(shares[index]) },
    isFree: index >= openedCount,
  }));
  const ends = plusDays(endsOn, longer);
  const promised: Promised = {
    ...{ type, overTime: 'sum', target: String(newTarget), dueOffsetDays: 10 },
    ...after,
  };
  const question = {
    contract: { startsOn, endsOn: ends < startsOn ? startsOn : ends },
    before: { target: String(target), frequency: before.frequency, countedFrom: startsOn },
    after: promised,
    lines,
  };
  return { question, kept: lines.filter(({ isFree }) => !isFree) };
}

const partsOf = (lines: { expected?: string | number | null }[]) =>
  lines.reduce((sum, { expected }) => sum + toParts(expected ?? 0), 0n);

/** The question with a custom profile, its amounts cut from what is left at the weights given. */
function custom(question: ReturnType<typeof planOf>['question'], left: bigint, weights: number[]) {
  const { type } = question.after;
  const amounts = amountsOf(toCome(question).periods, left, weights, placesOf(type));
  return { ...question, after: { ...question.after, profile: 'custom' as const, amounts } };
}

describe('A variation', () => {
  it.each(['by a rule', 'period by period'])(
    'never touches the past, leaves no gap and no overlap, and adds up to the target exactly: %s',
    (how) => {
      fc.assert(
        fc.property(world, fc.array(fc.nat(50), { minLength: 1 }), (given, weights) => {
          const { question: asked, kept } = planOf(given);
          const committed = partsOf(kept);
          const left = toParts(given.newTarget) - committed;
          const question = how === 'by a rule' || left < 0n ? asked : custom(asked, left, weights);
          try {
            const { free, shares } = replan(question);
            expect(free.every(({ isFree }) => isFree)).toBe(true);
            const all = [
              ...kept.map(({ periodFrom, periodUntil }) => ({ from: periodFrom, until: periodUntil })),
              ...shares.map(({ period }) => period),
            ];
            all.forEach(({ from, until }, index) => {
              expect(until >= from).toBe(true);
              const next = all[index + 1];
              if (next) expect(next.from).toBe(plusDays(until, 1));
            });
            const until = kept.at(-1)?.periodUntil ?? '';
            if (until <= question.contract.endsOn) expect(all.at(-1)?.until).toBe(question.contract.endsOn);
            expect(committed + partsOf(shares)).toBe(toParts(given.newTarget));
            if (question.after.amounts)
              expect(shares.map(({ expected }) => expected)).toEqual(
                question.after.amounts.map(({ amount }) => amount),
              );
          } catch (error) {
            if (error instanceof BelowCommitted) expect(toParts(given.newTarget)).toBeLessThan(committed);
            else if (error instanceof NoPeriodLeft) expect(kept.at(-1)?.periodUntil ?? '').toMatch(/./);
            else throw error;
          }
        }),
      );
    },
  );

  it('that only makes a contract with a custom profile longer leaves the amounts, and adds up', () => {
    fc.assert(
      fc.property(world, fc.array(fc.nat(50), { minLength: 1 }), fc.nat(500), (given, weights, more) => {
        const longer = Math.abs(given.longer);
        const { question: asked, kept } = planOf({ ...given, longer, after: given.before });
        const { startsOn } = asked.contract;
        const periods = periodsOf({ startsOn, endsOn: plusDays(startsOn, given.length) }, given.before);
        const amounts = amountsOf(periods, toParts(given.target), weights, placesOf(given.type));
        const lines = asked.lines.map((line, index) => ({
          ...line,
          expected: String(amounts[index]?.amount),
        }));
        const target = String(given.target + more);
        const before = { ...asked.before, target: String(given.target) };
        const after: Promised = { ...asked.after, target, profile: 'custom' };
        try {
          const { shares, free } = replan({ ...asked, before, after, lines });
          expect(partsOf(lines.slice(0, kept.length)) + partsOf(shares)).toBe(toParts(target));
          const planned = new Map(shares.map(({ period, expected }) => [period.from, expected]));
          for (const { periodFrom, expected } of free)
            expect(planned.get(periodFrom)).toBeGreaterThanOrEqual(Number(expected));
        } catch (error) {
          if (!(error instanceof NoPeriodLeft)) throw error;
          expect(kept).toHaveLength(lines.length);
        }
      }),
    );
  });

  it('that changes nothing plans what is planned', () => {
    fc.assert(
      fc.property(world, (given) => {
        const same = { ...given, longer: 0, newTarget: given.target, after: given.before };
        const { question } = planOf(same);
        const untouched = question.lines.map((line) => ({ ...line, isFree: true }));
        const { shares } = replan({ ...question, lines: untouched });
        expect(shares.map(({ period, expected }) => [period.from, period.until, expected])).toEqual(
          untouched.map(({ periodFrom, periodUntil, expected }) => [
            periodFrom,
            periodUntil,
            Number(expected),
          ]),
        );
      }),
    );
  });

  it('keeps to the grid over 29 February', () => {
    const contract = { startsOn: '2023-11-30', endsOn: '2024-08-29' };
    const before = { target: '90', frequency: 'quarterly' as const, countedFrom: contract.startsOn };
    const line = (id: string, periodFrom: string, periodUntil: string, isFree: boolean): PlannedLine => ({
      ...{ id, periodFrom, periodUntil, expected: '30', isFree },
    });
    const lines = [
      line('1', '2023-11-30', '2024-02-28', false),
      line('2', '2024-02-29', '2024-05-29', true),
      line('3', '2024-05-30', '2024-08-29', true),
    ];
    const after: Promised = {
      ...{ type: 'count', overTime: 'sum', target: '100', profile: 'even', frequency: 'quarterly' },
      dueOffsetDays: 10,
    };
    expect(replan({ contract, before, after, lines }).shares).toMatchObject([
      { period: { from: '2024-02-29', until: '2024-05-29' }, expected: 35 },
      { period: { from: '2024-05-30', until: '2024-08-29' }, expected: 35 },
    ]);
  });
});
