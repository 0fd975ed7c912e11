import { describe, expect, it } from '@jest/globals';
import { unknownIn } from './placeholders.js';

const known = [{ name: 'due_on', words: 'the due date', example: '30 January 2026' }];

describe('the placeholders of a template', () => {
  it('are named once each when the kind of message does not know them', () => {
    expect(unknownIn('((name)), ((due_on)), ((name)), (plain)', known)).toEqual(['((name))']);
  });

  it('are named as they stand when they are not written to their end', () => {
    expect(unknownIn('Due on ((due_on) at once', known)).toEqual(['((due_on)']);
  });
});
