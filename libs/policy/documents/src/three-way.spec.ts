import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { threeWay } from './three-way.js';

const stage = (key: string, days: number, title = key) => ({ key, title, days });

describe('two edits of one document, put together', () => {
  it('takes from each side what only that side changed', () => {
    const base = { title: 'A', owner: 'Team', reviewBy: '2027-01-01' };
    const { content, fields } = threeWay({
      base,
      theirs: { ...base, owner: 'Other team' },
      mine: { ...base, title: 'B' },
    });
    expect(content).toEqual({ title: 'B', owner: 'Other team', reviewBy: '2027-01-01' });
    expect(fields.map(({ at, verdict }) => [at, verdict])).toEqual([
      ['/title', 'mine'],
      ['/owner', 'theirs'],
    ]);
  });

  it('names a field that both changed, keeps mine until it is chosen, and does what is chosen', () => {
    const sides = { base: { title: 'A' }, theirs: { title: 'T' }, mine: { title: 'M' } };
    expect(threeWay(sides)).toEqual({
      content: { title: 'M' },
      fields: [{ at: '/title', field: 'Title', base: 'A', theirs: 'T', mine: 'M', verdict: 'clash' }],
    });
    expect(threeWay(sides, new Map([['/title', 'theirs']])).content).toEqual({ title: 'T' });
  });

  it('does not clash where both changed a field to the same', () => {
    const merged = threeWay({ base: { a: 1 }, theirs: { a: 2 }, mine: { a: 2 } });
    expect(merged).toMatchObject({ content: { a: 2 }, fields: [{ verdict: 'both' }] });
  });

  it('keeps conditions whole: half of one and half of another mean neither', () => {
    const sides = {
      base: { conditions: { all: [{ fact: 'a' }] } },
      theirs: { conditions: { any: [{ fact: 'a' }] } },
      mine: { conditions: { all: [{ fact: 'b' }] } },
    };
    expect(threeWay(sides).fields).toMatchObject([{ at: '/conditions', verdict: 'clash' }]);
  });

  it('goes into lists of things that have keys, and keeps what each side added', () => {
    const base = { stages: [stage('need', 5), stage('award', 9)] };
    const { content, fields } = threeWay({
      base,
      theirs: { stages: [stage('need', 7), stage('market', 3), stage('award', 9)] },
      mine: { stages: [stage('need', 5, 'Needs'), stage('award', 8)] },
    });
    expect(content).toEqual({
      stages: [stage('need', 7, 'Needs'), stage('market', 3), stage('award', 8)],
    });
    expect(fields.every(({ verdict }) => verdict !== 'clash')).toBe(true);
  });

  it('tells the values of a parameter apart by their first day', () => {
    const of = (...series: [string, number][]) => ({
      series: series.map(([from, value]) => ({ from, value })),
    });
    const merged = threeWay({
      base: of(['2024-01-01', 1]),
      theirs: of(['2024-01-01', 1], ['2026-01-01', 2]),
      mine: of(['2024-01-01', 5]),
    });
    expect(merged.content).toEqual(of(['2024-01-01', 5], ['2026-01-01', 2]));
  });

  it('clashes where one side took out what the other changed', () => {
    const base = { stages: [stage('need', 5), stage('award', 9)] };
    const sides = {
      base,
      theirs: { stages: [stage('need', 6), stage('award', 9)] },
      mine: { stages: [stage('award', 9)] },
    };
    const { fields } = threeWay(sides);
    expect(fields).toMatchObject([{ at: '/stages/need', field: 'Stages, need', verdict: 'clash' }]);
    const kept = threeWay(sides, new Map([['/stages/need', 'theirs']]));
    expect(kept.content).toEqual(sides.theirs);
  });

  it('puts the tags of both sides together', () => {
    const merged = threeWay({
      base: { tags: ['a', 'b'] },
      theirs: { tags: ['b', 'c'] },
      mine: { tags: ['a', 'b', 'd'] },
    });
    expect(merged.content).toEqual({ tags: ['b', 'c', 'd'] });
  });

  it('clashes on the whole where one side took the document away and the other changed it', () => {
    const { content, fields } = threeWay({ base: { a: 1 }, theirs: { a: 2 }, mine: null });
    expect(content).toBeNull();
    expect(fields).toMatchObject([{ at: '', field: 'The whole document', verdict: 'clash' }]);
  });
});

const item = fc.record({
  key: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  days: fc.integer({ min: 0, max: 3 }),
});
const content = fc.record(
  {
    title: fc.constantFrom('x', 'y', 'z'),
    tags: fc.uniqueArray(fc.constantFrom('p', 'q', 'r')),
    stages: fc.uniqueArray(item, { selector: ({ key }) => key }),
    conditions: fc.constantFrom({ all: [] }, { any: [] }, { all: [{ fact: 'a' }] }),
  },
  { requiredKeys: [] },
);

describe('whatever the two sides are', () => {
  it('who changed nothing takes all from the other', () => {
    fc.assert(
      fc.property(content, content, (base, changed) => {
        expect(threeWay({ base, theirs: changed, mine: base }).content).toEqual(changed);
        expect(threeWay({ base, theirs: base, mine: changed }).content).toEqual(changed);
        expect(
          threeWay({ base, theirs: changed, mine: base }).fields.every(({ verdict }) => verdict === 'theirs'),
        ).toBe(true);
      }),
    );
  });

  it('a field that only one side changed is never lost, and a choice settles every clash', () => {
    fc.assert(
      fc.property(content, content, content, (base, theirs, mine) => {
        const open = threeWay({ base, theirs, mine });
        const clashes = open.fields.filter(({ verdict }) => verdict === 'clash').map(({ at }) => at);
        for (const side of ['theirs', 'mine'] as const) {
          const merged = threeWay({ base, theirs, mine }, new Map(clashes.map((at) => [at, side])));
          const again = threeWay({ base: theirs, theirs, mine: merged.content });
          expect(again.content).toEqual(merged.content);
        }
        if (clashes.length === 0)
          expect(
            threeWay({ base, theirs: mine, mine: theirs }).fields.some(({ verdict }) => verdict === 'clash'),
          ).toBe(false);
      }),
    );
  });
});
