import { Injectable } from '@nestjs/common';
import { Clock, DomainError } from '@commonweal/platform';
import { DataSource } from 'typeorm';
import { Attempt } from './attempt.entity.js';

export interface Limit {
  most: number;
  minutes: number;
}

/** Counts attempts in the database, so that restarts and several engines make no difference. */
@Injectable()
export class Attempts {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts one attempt at `key`; committed at once, whatever becomes of what follows.
   * @throws DomainError too-many once there were more than `most` in `minutes`
   */
  async count(key: string, { most, minutes }: Limit): Promise<void> {
    const now = this.clock.now();
    const windowBegan = new Date(now.getTime() - minutes * 60_000);
    const rows = await this.database.query<{ count: number }[]>(
      `INSERT INTO attempt AS a (key, count, since) VALUES ($1, 1, $2)
       ON CONFLICT (key) DO UPDATE SET
         count = CASE WHEN a.since <= $3 THEN 1 ELSE a.count + 1 END,
         since = CASE WHEN a.since <= $3 THEN $2 ELSE a.since END
       RETURNING count`,
      [key, now, windowBegan],
    );
    if ((rows[0]?.count ?? 0) <= most) return;
    throw new DomainError(
      'too-many',
      'too-many-attempts',
      `Too many attempts. Wait ${minutes} minutes and try again.`,
    );
  }

  /** It went well: earlier failures no longer count. */
  async forget(key: string): Promise<void> {
    await this.database.manager.delete(Attempt, { key });
  }

  /** It went well, and this one attempt does not count. */
  async giveBack(key: string): Promise<void> {
    await this.database.manager.decrement(Attempt, { key }, 'count', 1);
  }
}
