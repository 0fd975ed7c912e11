import { Injectable } from '@nestjs/common';
import { Clock, Job } from '@commonweal/platform';
import { DataSource, IsNull } from 'typeorm';
import { Attachment } from './attachment.entity.js';
import { FileStore } from './file-store.js';

/** Longer than any upload takes: what was written since may belong to a transaction that is still open. */
const grace = 24 * 3_600_000;

/** Removes contents to which no attachment points any more, or never did because a process died before its commit. */
@Injectable()
export class SweepFiles extends Job {
  readonly name = 'sweep-files';
  override readonly every = '0 3 * * *';

  constructor(
    private readonly database: DataSource,
    private readonly store: FileStore,
    private readonly clock: Clock,
  ) {
    super();
  }

  async run(): Promise<void> {
    await this.sweep(new Date(this.clock.now().getTime() - grace));
  }

  /** @param before what was written later stays */
  async sweep(before: Date): Promise<void> {
    for await (const name of this.store.olderThan(before))
      if (!(await this.isWanted(name))) await this.store.remove(name);
  }

  private isWanted(hash: string): Promise<boolean> {
    return this.database.manager.existsBy(Attachment, { hash, contentDeletedAt: IsNull() });
  }
}
