import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { Clock } from '@commonweal/platform';
import type { DiscussedRef, WatchView } from '@commonweal/wire';
import { DataSource } from 'typeorm';
import { DiscussedThings } from './discussed.js';
import { Watch } from './watch.entity.js';

/** Who wants to know what happens to something. A preference of one's own: the ledger has no use for it. */
@Injectable()
export class Watching {
  constructor(
    private readonly database: DataSource,
    private readonly things: DiscussedThings,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found */
  async of(ref: DiscussedRef, caller: Caller): Promise<WatchView> {
    const tx = this.database.manager;
    await this.things.refuseUnseen(tx, ref, caller);
    const { subjectKind, subjectId } = ref;
    const watches = await tx.findBy(Watch, { subjectKind, subjectId });
    const others = watches.filter(({ personId }) => personId !== caller.personId).length;
    return { watching: others < watches.length, others };
  }

  /** Twice is as good as once. @throws DomainError not-found */
  async watch(ref: DiscussedRef, caller: Caller): Promise<WatchView> {
    await this.things.refuseUnseen(this.database.manager, ref, caller);
    const [at, { subjectKind, subjectId }] = [this.clock.now(), ref];
    await this.database.manager
      .createQueryBuilder()
      .insert()
      .into(Watch)
      .values({ personId: caller.personId, subjectKind, subjectId, lookedAt: at, toldAt: at })
      .orIgnore()
      .execute();
    return this.of(ref, caller);
  }

  async unwatch(ref: DiscussedRef, caller: Caller): Promise<WatchView> {
    await this.database.manager.delete(Watch, whose(ref, caller));
    return this.of(ref, caller);
  }

  /** From now on what happened so far is no news. @throws DomainError not-found */
  async look(ref: DiscussedRef, caller: Caller): Promise<WatchView> {
    await this.database.manager.update(Watch, whose(ref, caller), { lookedAt: this.clock.now() });
    return this.of(ref, caller);
  }
}

function whose({ subjectKind, subjectId }: DiscussedRef, { personId }: Caller) {
  return { personId, subjectKind, subjectId };
}
