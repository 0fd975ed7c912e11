import { describe, expect, it } from '@jest/globals';
import { readAddress } from './link.js';
import { placeOf } from './place.js';

describe('The mailed address', () => {
  it.each([
    { search: '?link=abc', hash: '' },
    { search: '', hash: '#link=abc' },
    { search: '', hash: '#token=abc' },
    { search: '', hash: '#/?link=abc' },
  ])('names the link: %p', (address) => {
    expect(readAddress(address)).toEqual({ token: 'abc', returnId: undefined });
  });

  it('may name the return', () => {
    expect(readAddress({ search: '', hash: '#link=abc&return=42' })).toEqual({
      token: 'abc',
      returnId: '42',
    });
  });

  it('may name the page of certificates, and no other', () => {
    const of = (page: string) => readAddress({ search: '', hash: `#link=abc&page=${page}` });
    expect(of('certificates')).toMatchObject({ token: 'abc', page: 'certificates' });
    expect(of('https://elsewhere.example')).toEqual({ token: 'abc', returnId: undefined });
  });

  it('is an ordinary one without a link', () => {
    expect(readAddress({ search: '?x=1', hash: '#line-3' })).toBeUndefined();
  });
});

describe('A path', () => {
  it.each([
    ['/supplier', { at: 'returns' }],
    ['/supplier/', { at: 'returns' }],
    ['/supplier/returns/42', { at: 'return', id: '42' }],
    ['/supplier/certificates', { at: 'certificates' }],
    ['/supplier/returns', { at: 'nowhere' }],
    ['/supplier/other/42', { at: 'nowhere' }],
  ])('%s leads to %p', (path, place) => {
    expect(placeOf(path)).toEqual(place);
  });
});
