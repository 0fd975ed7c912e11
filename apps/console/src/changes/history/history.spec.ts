import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { begun, changed, redone, settled, undone, type History } from './history.js';

const typed = (history: History<string>, ...words: string[]) =>
  words.reduce((so, word) => changed(so, word, 'value:0'), history);

describe('the history of a rule that is being typed', () => {
  it('undoes what was typed at one place as one step', () => {
    const history = typed(begun(''), '1', '12', '120');
    expect(undone(history).now).toBe('');
    expect(redone(undone(history)).now).toBe('120');
  });

  it('begins a new step once one has left the place', () => {
    const history = typed(settled(typed(begun(''), '1', '12')), '123');
    expect(undone(history).now).toBe('12');
  });

  it('forgets what was undone as soon as something else is done', () => {
    const history = changed(undone(changed(begun('a'), 'b')), 'c');
    expect(redone(history)).toBe(history);
    expect(undone(history).now).toBe('a');
  });

  it('leads back to the beginning and forth to the end, whatever was done', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 40 }), (states) => {
        const end = states.reduce((history, state) => changed(history, state), begun('beginning'));
        const back = states.reduce((history) => undone(history), end);
        expect(back.now).toBe('beginning');
        expect(states.reduce((history) => redone(history), back)).toEqual({ ...end, place: undefined });
      }),
    );
  });
});
