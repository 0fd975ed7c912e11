import { expect, it } from '@jest/globals';
import { criteriaBody } from './criteria-body.js';

it('keeps what the method asks for, and gives what is new a key of its own', () => {
  const { criteria, tieBreak } = criteriaBody({
    tieBreak: 'quality',
    criteria: [
      {
        key: 'price',
        kind: 'price',
        title: 'Price',
        weight: 50,
        method: 'relative',
        scale: 'x',
        question: '',
      },
      { kind: 'quality', title: 'Price', weight: 20, method: 'scale', scale: 'five', target: 3, bands: [] },
      { kind: 'quality', title: '2 steps', weight: null, method: 'target', target: 3, passMark: 2 },
    ],
  });
  expect(tieBreak).toEqual(['quality']);
  expect(criteria).toEqual([
    {
      key: 'price',
      kind: 'price',
      title: 'Price',
      weight: 50,
      method: 'relative',
      direction: 'less-is-better',
    },
    { key: 'price-2', kind: 'quality', title: 'Price', weight: 20, method: 'scale', scale: 'five' },
    { key: 'criterion-3', kind: 'quality', title: '2 steps', weight: 0, method: 'target', target: 3 },
  ]);
});
