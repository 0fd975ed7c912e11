import { describe, expect, it } from '@jest/globals';
import { proved, proveWith } from './proof.js';

describe('the proof that it is still they', () => {
  it('is asked for once, however many requests wait for it, and again for the next', async () => {
    let asked = 0;
    const stop = proveWith(() => {
      asked += 1;
      return Promise.resolve(true);
    });
    expect(await Promise.all([proved(), proved()])).toEqual([true, true]);
    expect(asked).toBe(1);
    await proved();
    expect(asked).toBe(2);
    stop();
  });

  it('is not given where nobody asks for it', async () => {
    expect(await proved()).toBe(false);
  });
});
