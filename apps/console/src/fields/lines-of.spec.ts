import { expect, it } from '@jest/globals';
import { linesOf } from './lines-of.js';

it.each<[string, unknown, string, string[]]>([
  ['a day', '2026-04-01', 'validUntil', ['1 Apr 2026']],
  ['an amount', 123_450, 'amountPence', ['£1,234.50']],
  ['a percentage', 12.5, 'deadweightPercent', ['12.5%']],
  ['a number', 1250, 'order', ['1,250']],
  ['a list', ['one', 'two'], 'tags', ['one', 'two']],
  [
    'a group',
    { amountPence: 500, attributionPercent: 40, figureOn: '2026-01-02' },
    'moneyValue',
    ['Amount: £5', 'Attribution: 40%', 'Figure on: 2 Jan 2026'],
  ],
])('%s is read as lines', (_, value, name, lines) => expect(linesOf(value, name)).toEqual(lines));

it('the facts of an example are read by their vocabulary', () => {
  const typed = (name: string) =>
    name === 'estimatedValueExVat' ? { type: 'money', title: 'Estimated value' } : undefined;
  expect(linesOf({ estimatedValueExVat: 1_000_000 }, 'facts', typed)).toEqual(['Estimated value: £10,000']);
});
