import { describe, expect, it } from '@jest/globals';
import { termsIn } from './terms-in.js';

const term = (title: string, ...forms: string[]) => ({
  key: title.toLowerCase(),
  title,
  forms,
  definition: '…',
});
const terms = [
  term('Criterion', 'criteria'),
  term('Award criterion', 'award criteria'),
  term('PSR'),
  term('C++ (old)'),
];
const marked = (text: string) =>
  termsIn(text, terms)
    .map(({ text: words, term: of }) => (of ? `[${words}=${of.key}]` : words))
    .join('');

describe('the terms in a text', () => {
  it('are marked in any case and form, the longest first, where they first stand', () =>
    expect(marked('Award criteria and a criterion; award criterion again, criteria too.')).toBe(
      '[Award criteria=award criterion] and a [criterion=criterion]; award criterion again, criteria too.',
    ));

  it('are whole words, with whatever marks are in them', () => {
    expect(marked('PSRs, and PSR.')).toBe('PSRs, and [PSR=psr].');
    expect(marked('Of C++ (old) only.')).toBe('Of [C++ (old)=c++ (old)] only.');
  });

  it('leave a text whole that has none', () => {
    expect(termsIn('Nothing here.', terms)).toEqual([{ text: 'Nothing here.' }]);
    expect(termsIn('criteria', [])).toEqual([{ text: 'criteria' }]);
  });
});
