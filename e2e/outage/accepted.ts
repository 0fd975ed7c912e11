/** Where in the taking of a mail the worker dies. */
export type Moment = 'before' | 'taken' | 'answered';

/** What mail servers took, by the reference of the attempt, and who dies when the next ones are taken. */
export class Accepted {
  private readonly times = new Map<string, number>();
  private waiting?: { moment: Moment; after: number; strike: () => void };
  total = 0;

  count(reference: string): void {
    this.total++;
    this.times.set(reference, this.of(reference) + 1);
  }

  /** How often the attempt with this reference was taken. */
  of(reference: string): number {
    return this.times.get(reference) ?? 0;
  }

  /** Those that were taken more than once. */
  get repeated(): string[] {
    return [...this.times].flatMap(([reference, times]) => (times > 1 ? [reference] : []));
  }

  /** Resolves at that moment of a mail, after so many others. */
  reaches(moment: Moment, after: number): Promise<void> {
    return new Promise((strike) => (this.waiting = { moment, after, strike }));
  }

  /** A server is at that moment of a mail. */
  at(moment: Moment): void {
    if (this.waiting?.moment !== moment) return;
    if (this.waiting.after-- > 0) return;
    const { strike } = this.waiting;
    this.waiting = undefined;
    strike();
  }
}
