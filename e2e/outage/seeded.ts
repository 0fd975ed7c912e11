/** Chance with a seed (mulberry32), so that the same faults can be asked for again. */
export class Seeded {
  constructor(private state: number) {}

  /** From 0 up to 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  below(n: number): number {
    return Math.floor(this.next() * n);
  }

  /** The first whose share is drawn; `usual` where none is. */
  draw<T extends string>(shares: Record<T, number>, usual: T): T {
    let left = this.next();
    for (const [one, share] of Object.entries<number>(shares) as [T, number][])
      if ((left -= share) < 0) return one;
    return usual;
  }
}
