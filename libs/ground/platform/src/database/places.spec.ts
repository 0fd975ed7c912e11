import { describe, expect, it } from '@jest/globals';
import { Places } from './places.js';

/** Work that ends when it is told to. */
function held() {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  return { work: () => ended, end };
}
const turn = () => new Promise((next) => setImmediate(next));

describe('places', () => {
  it('lets in as many as there are, and the next in their order', async () => {
    const places = new Places(2);
    const came: string[] = [];
    const works = ['a', 'b', 'c', 'd'].map((name) => ({ name, ...held() }));
    const all = works.map(({ name, work }) => places.within(() => (came.push(name), work())));
    await turn();
    expect(came).toEqual(['a', 'b']);
    works[1]?.end();
    await turn();
    expect(came).toEqual(['a', 'b', 'c']);
    for (const { end } of works) end();
    await Promise.all(all);
    expect(came).toEqual(['a', 'b', 'c', 'd']);
  });

  it('asks for no second place inside of the first, and frees it after a fault', async () => {
    const places = new Places(1);
    expect(await places.within(() => places.within(() => Promise.resolve(1)))).toBe(1);
    await expect(places.within(() => Promise.reject(new Error('on purpose')))).rejects.toThrow('on purpose');
    expect(await places.within(() => Promise.resolve(2))).toBe(2);
  });
});
