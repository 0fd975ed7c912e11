import { describe, expect, it } from '@jest/globals';
import { linksIn } from './links-in.js';

const own = 'http://localhost:3000';

describe('Links in a mail', () => {
  it('are those of this installation', () => {
    expect(linksIn(`Go to\n${own}/supplier#link=a&return=b\n\nThank you`, own)).toEqual([
      { text: 'Go to\n', href: undefined },
      { text: `${own}/supplier#link=a&return=b`, href: `${own}/supplier#link=a&return=b` },
      { text: '\n\nThank you', href: undefined },
    ]);
  });

  it.each([
    'http://localhost:3000.evil.test/x',
    'https://evil.test/http://localhost:3000',
    'javascript:alert(1)',
  ])('are never those of others: %s', (address) => {
    expect(linksIn(address, own).filter(({ href }) => href)).toEqual([]);
  });
});
