import { Injectable } from '@nestjs/common';
import { Attempts, type Limit } from '../tokens/attempts.js';
import { KnownBrowsers } from './known-browser.js';
import type { Visitor } from './visitor.js';

const minutes = 15;
type Counter = [key: string, limit: Limit];

/**
 * How often one may guess. From one address five times at one person, and from there at nobody more than a hundred times; from everywhere
 * together 25 times at one person. The one address is asked first: it cannot use up what others have. In a browser that is known
 * for the person, five times, whatever others do elsewhere.
 */
@Injectable()
export class Guesses {
  constructor(
    private readonly attempts: Attempts,
    private readonly known: KnownBrowsers,
  ) {}

  /**
   * Counts a guess.
   * @returns what to do when it was right: earlier failures no longer count
   * @throws DomainError too-many
   */
  async count(who: string, visitor: Visitor): Promise<() => Promise<void>> {
    const source = `sign-in-from/${visitor.from}`;
    const name = this.known.nameIn(visitor.known, who);
    const own = name ? `sign-in/${who}/in/${name}` : `sign-in/${who}/${visitor.from}`;
    const others: Counter[] = [
      [source, { most: 100, minutes }],
      [own, { most: 5, minutes }],
      [`sign-in/${who}`, { most: 25, minutes }],
    ];
    const counters: Counter[] = name ? [[own, { most: 5, minutes }]] : others;
    for (const [key, limit] of counters) await this.attempts.count(key, limit);
    return async () => {
      for (const [key] of counters) {
        if (key === source) await this.attempts.giveBack(key);
        else await this.attempts.forget(key);
      }
    };
  }

  /** Guesses at the second factor, by whoever knows the password: fewer, and in a known browser apart too. @throws DomainError too-many */
  async countCode(who: string, visitor: Visitor): Promise<() => Promise<void>> {
    const name = this.known.nameIn(visitor.known, who);
    const key = name ? `second-factor/${who}/in/${name}` : `second-factor/${who}`;
    await this.attempts.count(key, { most: 10, minutes: 60 });
    return () => this.attempts.forget(key);
  }
}
