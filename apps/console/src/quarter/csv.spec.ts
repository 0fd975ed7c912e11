import { expect, it } from '@jest/globals';
import { csvOf } from './csv.js';

it('writes what a spreadsheet reads as it was meant', () => {
  const rows = [
    ['Measure', 'Delivered'],
    ['Jobs, local', '-4'],
    ['Said "so"', '=1+1'],
  ];
  expect(csvOf(rows)).toBe(`\uFEFFMeasure,Delivered\r\n"Jobs, local",-4\r\n"Said ""so""",'=1+1\r\n`);
});
