import { describe, expect, it } from '@jest/globals';
import type { PackLine } from '@commonweal/wire';
import fc from 'fast-check';
import { changesSince } from './changes-since.js';

const part = (lines: PackLine[], key = 'facts') => ({ key, title: 'Facts', lines });

describe('changes since the panel last ruled', () => {
  it('names what is other, what is new and what is gone', () => {
    const before = [
      part([
        { label: 'Value', text: '£1' },
        { label: 'Months', text: '12' },
        { label: 'Ward', text: 'Foleshill' },
      ]),
    ];
    const now = [
      part([
        { label: 'Value', text: '£2' },
        { label: 'Months', text: '12' },
        { label: 'Lots', text: '3' },
      ]),
    ];
    expect(changesSince(before, now)).toEqual([
      { label: 'Facts: Value', text: 'Was: £1 Now: £2' },
      { label: 'Facts: Lots', text: 'New: 3' },
      { label: 'Facts: Ward', text: 'No longer: Foleshill' },
    ]);
  });

  it('tells lines of one label apart, and a reason that changed', () => {
    const before = [
      part([
        { label: 'Warning', text: 'A' },
        { label: 'Warning', text: 'B', detail: 'x' },
      ]),
    ];
    const now = [
      part([
        { label: 'Warning', text: 'B', detail: 'y' },
        { label: 'Warning', text: 'A' },
      ]),
    ];
    expect(changesSince(before, now)).toEqual([{ label: 'Facts: Warning', text: 'Was: B — x Now: B — y' }]);
  });

  it('a part that is gone, and one that came', () => {
    expect(
      changesSince([part([{ label: 'a', text: '1' }], 'old')], [part([{ label: 'b', text: '2' }], 'new')]),
    ).toEqual([
      { label: 'Facts: b', text: 'New: 2' },
      { label: 'Facts: a', text: 'No longer: 1' },
    ]);
  });

  it('are none between equals, in whatever order their lines stand, and there are some as soon as a line is added', () => {
    const line = fc.record({ label: fc.string({ maxLength: 3 }), text: fc.string({ maxLength: 3 }) });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), line, (lines, more) => {
        expect(changesSince([part(lines)], [part(lines)])).toEqual([]);
        expect(changesSince([part(lines)], [part([...lines, more])]).length).toBeGreaterThan(0);
      }),
    );
  });
});
