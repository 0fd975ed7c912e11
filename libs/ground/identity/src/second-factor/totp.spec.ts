import { describe, expect, it } from '@jest/globals';
import { base32, codeOf, otpauthUri, stepFor, stepOf } from './totp.js';

const secret = Buffer.from('12345678901234567890');

describe('a code', () => {
  /** RFC 6238, appendix B (SHA-1), the last six of its eight figures. */
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('at second %i is %s', (second, code) => {
    expect(codeOf(secret, stepOf(new Date(second * 1000)))).toBe(code);
  });

  const now = new Date('2026-03-02T09:00:10Z');
  const at = (drift: number) => codeOf(secret, stepOf(now) + drift);

  it('counts one step early or late, and no more', () => {
    const found = [-2, -1, 0, 1, 2].map((drift) => stepFor(secret, at(drift), now, 0) !== undefined);
    expect(found).toEqual([false, true, true, true, false]);
  });

  it('counts once, and none before it counts after it', () => {
    const used = stepFor(secret, at(0), now, 0) ?? 0;
    expect(used).toBe(stepOf(now));
    expect(stepFor(secret, at(0), now, used)).toBeUndefined();
    expect(stepFor(secret, at(-1), now, used)).toBeUndefined();
    expect(stepFor(secret, at(1), now, used)).toBe(used + 1);
  });
});

/** RFC 4648, section 10. */
it.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foobar', 'MZXW6YTBOI'],
])('base32 of "%s" is "%s"', (text, encoded) => expect(base32(Buffer.from(text))).toBe(encoded));

it('the address for the app names issuer and account, whatever stands in them', () => {
  const uri = new URL(otpauthUri('MZXW6', 'a+b@x.example', 'Commonweal & Co'));
  expect(decodeURIComponent(uri.pathname)).toBe('/Commonweal & Co:a+b@x.example');
  expect(uri.searchParams.get('secret')).toBe('MZXW6');
  expect(uri.searchParams.get('issuer')).toBe('Commonweal & Co');
});
