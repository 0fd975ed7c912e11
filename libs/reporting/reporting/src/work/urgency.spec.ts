import { describe, expect, it } from '@jest/globals';
import { byUrgency, urgencyOf } from './urgency.js';

describe('urgency of what waits', () => {
  it.each([
    ['2026-03-01', 'late'],
    ['2026-03-02', 'today'],
    ['2026-03-03', 'soon'],
    ['2026-03-09', 'soon'],
    ['2026-03-10', 'later'],
  ])('what is due on %s is %s on 2 March', (dueOn, urgency) => {
    expect(urgencyOf(dueOn, '2026-03-02')).toBe(urgency);
  });

  it('puts late before today before soon, earlier before later, and what has no date last', () => {
    const item = (title: string, dueOn?: string) => ({
      ...{ id: title, kind: 'return', title, about: '', link: '', dueOn },
      urgency: urgencyOf(dueOn, '2026-03-02'),
    });
    const items = [
      item('none'),
      item('soon', '2026-03-05'),
      item('later late', '2026-02-28'),
      item('late', '2026-02-01'),
      item('today', '2026-03-02'),
    ];
    expect(items.sort(byUrgency).map(({ title }) => title)).toEqual([
      'late',
      'later late',
      'today',
      'soon',
      'none',
    ]);
  });
});
