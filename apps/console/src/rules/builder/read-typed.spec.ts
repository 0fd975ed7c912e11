import { expect, it } from '@jest/globals';
import { readTyped } from './read-typed.js';

it.each<[string, string, unknown]>([
  ['£250,000', 'money', 250_000_00],
  ['12.50', 'money', 12_50],
  ['much', 'money', 'much'],
  ['1,250', 'number', 1250],
  ['', 'number', ''],
  ['4/3/2026', 'date', '2026-03-04'],
  ['2026-03-04', 'date', '2026-03-04'],
  ['31/2/2026', 'date', '31/2/2026'],
  ['Foleshill', 'text', 'Foleshill'],
])('"%s" as %s', (typed, type, read) => expect(readTyped(typed, type)).toEqual(read));
