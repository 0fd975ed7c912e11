import { describe, expect, it } from '@jest/globals';
import { rulings, type RulingWord } from '@commonweal/wire';
import fc from 'fast-check';
import { countInWords, countVotes, outcomeInWords, type Ballot } from './count-votes.js';

const aBallot = (ballot: Partial<Ballot> = {}): Ballot => ({
  ...{ members: ['ann', 'ben', 'cat', 'dan'], present: ['ann', 'ben', 'cat'], conflicted: [], quorum: 3 },
  votes: [],
  ...ballot,
});
const votes = (given: Record<string, RulingWord>) =>
  Object.entries(given).map(([personId, vote]) => ({ personId, vote }));

describe('the quorum', () => {
  it('at a meeting is who is present, voted or not', () => {
    expect(countVotes(aBallot())).toMatchObject({ counted: ['ann', 'ben', 'cat'], isQuorate: true });
  });

  it('lacks whoever declared a conflict, and so may be lost', () => {
    const count = countVotes(
      aBallot({ conflicted: ['ben'], votes: votes({ ann: 'approve', ben: 'reject' }) }),
    );
    expect(count).toMatchObject({ counted: ['ann', 'cat'], isQuorate: false, leading: ['approve'] });
  });

  it('lacks strangers, those who left the panel, and counts nobody twice', () => {
    const count = countVotes(aBallot({ present: ['ann', 'ann', 'eve', 'ben'] }));
    expect(count).toMatchObject({ counted: ['ann', 'ben'], isQuorate: false });
  });

  it('between meetings is who has voted', () => {
    const urgent = aBallot({ present: null, votes: votes({ ann: 'approve', ben: 'approve', cat: 'defer' }) });
    expect(countVotes(urgent)).toMatchObject({ isQuorate: true, leading: ['approve'] });
    expect(countVotes({ ...urgent, conflicted: ['ben'] })).toMatchObject({ isQuorate: false });
  });
});

describe('the votes', () => {
  it('of who is away do not count at a meeting', () => {
    const count = countVotes(aBallot({ votes: votes({ ann: 'approve', dan: 'reject' }) }));
    expect(count).toMatchObject({ cast: { approve: 1, reject: 0 }, leading: ['approve'] });
  });

  it('lead to nothing while nobody voted', () => {
    expect(countVotes(aBallot()).leading).toEqual([]);
    expect(countInWords(countVotes(aBallot()))).toBe('Nobody has voted yet.');
  });

  it('may be tied: then whoever presides decides, and the record says so', () => {
    const count = countVotes(aBallot({ votes: votes({ ann: 'approve', ben: 'defer' }) }));
    expect(count.leading).toEqual(['approve', 'defer']);
    expect(countInWords(count)).toBe(
      '1 to approve and 1 to defer. The votes are tied: whoever presides decides among these.',
    );
    expect(outcomeInWords(count, 'defer')).toBe(
      '1 to approve and 1 to defer. A tie, decided by the casting vote: defer.',
    );
  });

  it('are counted the same in any order; what is counted are members without a conflict, each once', () => {
    const person: fc.Arbitrary<string> = fc.constantFrom('ann', 'ben', 'cat', 'dan', 'eve');
    const people = fc.uniqueArray(person);
    const ballots = fc.record({
      members: people,
      present: fc.option(people),
      conflicted: people,
      votes: fc.uniqueArray(fc.record({ personId: person, vote: fc.constantFrom(...rulings) }), {
        selector: ({ personId }) => personId,
      }),
      quorum: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(ballots, (ballot) => {
        const count = countVotes(ballot);
        const turned = countVotes({
          ...ballot,
          members: [...ballot.members].reverse(),
          votes: [...ballot.votes].reverse(),
        });
        expect({ ...turned, counted: [...turned.counted].sort() }).toEqual({
          ...count,
          counted: [...count.counted].sort(),
        });
        expect(count.counted.every((one) => ballot.members.includes(one))).toBe(true);
        expect(count.counted.some((one) => ballot.conflicted.includes(one))).toBe(false);
        expect(new Set(count.counted).size).toBe(count.counted.length);
        const cast = Object.values(count.cast).reduce((all, some) => all + some, 0);
        expect(cast).toBeLessThanOrEqual(count.counted.length);
        expect(count.leading.length > 0).toBe(cast > 0);
      }),
    );
  });
});
