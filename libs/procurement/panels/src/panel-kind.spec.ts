import { describe, expect, it } from '@jest/globals';
import type { PanelContent } from '@commonweal/wire';
import { papersDaysOf, panelKind, quorumFor } from './panel-kind.js';

const panel: PanelContent = {
  ...{ title: 'Panel', remit: 'Rules.', quorum: 2 },
  quorums: [
    { from: 500_000_000, members: 5 },
    { from: 100_000_000, members: 3 },
  ],
};

describe('a panel', () => {
  it.each([
    [0, 2],
    [99_999_999, 2],
    [100_000_000, 3],
    [499_999_999, 3],
    [500_000_000, 5],
  ])('of a value of %i pence needs %i members', (value, members) => {
    expect(quorumFor(panel, value)).toBe(members);
  });

  it('of an unknown value needs as many as it ever does', () => {
    expect(quorumFor(panel, null)).toBe(5);
    expect(quorumFor({ ...panel, quorums: undefined }, null)).toBe(2);
  });

  it('wants its papers five working days before, unless it says otherwise', () => {
    expect(papersDaysOf(panel)).toBe(5);
    expect(papersDaysOf({ ...panel, papersDays: 0 })).toBe(0);
  });

  it('has one quorum for one value, and reads in English', () => {
    const twice = { ...panel, quorums: [...(panel.quorums ?? []), { from: 100_000_000, members: 4 }] };
    expect(panelKind.check?.('p', twice, undefined as never)).toMatchObject([
      { code: 'value-twice', at: '/quorums/2/from' },
    ]);
    expect(panelKind.english(panel, undefined as never)).toBe(
      'Panel. Rules. Quorum: 2; from £5,000,000: 5; from £1,000,000: 3.',
    );
  });
});
