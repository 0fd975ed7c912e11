import { expect, it } from '@jest/globals';
import { isConfirmed, withoutMark } from './source-mark.js';

it.each([
  ['Procurement Act 2023, section 53', true, 'Procurement Act 2023, section 53'],
  ['Rotherham, £250,000 [check]', false, 'Rotherham, £250,000'],
  ['Example [check]: regulations name the ratings', false, 'Example: regulations name the ratings'],
  ['Section 53(1): 120 days [check]; see also 52', false, 'Section 53(1): 120 days; see also 52'],
  ['The last day counts as day 1: [check]', false, 'The last day counts as day 1'],
])('"%s" is confirmed: %p', (source, confirmed, words) => {
  expect([isConfirmed(source), withoutMark(source)]).toEqual([confirmed, words]);
});
