import { expect, it } from '@jest/globals';
import { lastQuarter, quarterFrom } from './quarters.js';

it.each([
  ['2026-01-01', '2025-10-01', '2025-12-31'],
  ['2026-03-31', '2025-10-01', '2025-12-31'],
  ['2026-04-01', '2026-01-01', '2026-03-31'],
  ['2028-05-15', '2028-01-01', '2028-03-31'],
  ['2026-11-27', '2026-07-01', '2026-09-30'],
])('on %s the last quarter is from %s until %s', (today, from, until) =>
  expect(lastQuarter(today)).toEqual({ from, until }),
);

it.each(['2026-02-01', '2026-04-02'])('none begins on %s', (from) =>
  expect(() => quarterFrom(from)).toThrow(),
);
