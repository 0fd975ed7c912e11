import { expect, it } from '@jest/globals';
import { tidied } from './tidied.js';

it('leaves out what was left empty', () =>
  expect(tidied({ title: 'A', note: '', days: [{ date: '2026-01-02', title: null }] })).toEqual({
    title: 'A',
    days: [{ date: '2026-01-02' }],
  }));

it('puts days in their order, wherever they were added, and one that has none yet at the end', () => {
  const days = [{ date: '2028-12-29' }, { title: 'New' }, { date: '2026-12-22' }];
  expect(tidied({ days })).toEqual({
    days: [{ date: '2026-12-22' }, { date: '2028-12-29' }, { title: 'New' }],
  });
  expect(tidied({ series: [{ from: '2027-01-01' }, { from: '2025-01-01' }] })).toEqual({
    series: [{ from: '2025-01-01' }, { from: '2027-01-01' }],
  });
});
