import { expect, it } from '@jest/globals';
import { quartersUntil } from './quarters.js';

it('names quarters by the financial year, the latest first', () => {
  expect(quartersUntil('2026-02-14').slice(0, 3)).toEqual([
    { from: '2026-01-01', until: '2026-03-31', number: 4, year: '2025/26' },
    { from: '2025-10-01', until: '2025-12-31', number: 3, year: '2025/26' },
    { from: '2025-07-01', until: '2025-09-30', number: 2, year: '2025/26' },
  ]);
});
