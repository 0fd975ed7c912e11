import { Injectable } from '@nestjs/common';
import { Afterwards } from './afterwards.js';
import { Fates, type Noted } from './fates.js';
import type { Fate } from './mail-provider.js';

/** What became of an attempt, whoever says so: it is recorded, and then told to whoever waits for it. */
@Injectable()
export class Outcomes {
  constructor(
    private readonly fates: Fates,
    private readonly afterwards: Afterwards,
  ) {}

  async record(dispatchId: string, fate: Fate, note?: Noted): Promise<void> {
    for (const message of await this.fates.record(dispatchId, fate, note))
      await this.afterwards.tell(message);
  }

  /** From outside: nothing happens where we know no such attempt of that provider. */
  async hear(dispatchId: string, provider: string, fate: Fate): Promise<void> {
    if (await this.fates.knows(dispatchId, provider)) await this.record(dispatchId, fate);
  }

  giveUpWaiting(): Promise<void> {
    return this.fates.giveUpWaiting();
  }
}
