import { expect, it } from '@jest/globals';
import { bandsOf } from './overdue.js';

it.each([
  ['7, 30, 90', [7, 30, 90]],
  ['14', [14]],
  ['30, 7', [7, 30, 90]],
  ['seven', [7, 30, 90]],
  ['0, 10', [7, 30, 90]],
  [undefined, [7, 30, 90]],
])('bands of %s days', (value, bands) => expect(bandsOf(value)).toEqual(bands));
