import { AsyncLocalStorage } from 'node:async_hooks';

/** A number of places: whoever comes when all are taken waits their turn. */
export class Places {
  private readonly queue: (() => void)[] = [];
  private readonly inside = new AsyncLocalStorage<true>();

  constructor(private free: number) {}

  /** Work inside of work has its place already. */
  async within<T>(work: () => Promise<T>): Promise<T> {
    if (this.inside.getStore()) return work();
    await this.enter();
    try {
      return await this.inside.run(true, work);
    } finally {
      this.leave();
    }
  }

  private enter(): Promise<void> {
    if (this.free > 0) {
      this.free--;
      return Promise.resolve();
    }
    return new Promise((enter) => this.queue.push(enter));
  }

  private leave(): void {
    const next = this.queue.shift();
    if (next) next();
    else this.free++;
  }
}
