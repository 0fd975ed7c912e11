import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type RungSubject, rungsWentOut } from '@commonweal/messages';
import { Clock, EventHandler, grouped, lockAll } from '@commonweal/platform';
import type { SubjectKind } from '@commonweal/wire';
import { Climbing } from './climbing.js';

/** Once a rung went out the next one is planned. */
@Injectable()
export class WhenRungsWentOut extends EventHandler<{ subjects: RungSubject[] }> {
  readonly event = rungsWentOut;
  readonly name = 'climb-when-rungs-went-out';

  constructor(
    private readonly climbing: Climbing,
    private readonly clock: Clock,
  ) {
    super();
  }

  async handle(tx: EntityManager, { subjects }: { subjects: RungSubject[] }): Promise<void> {
    await lockAll(
      tx,
      subjects.map(({ kind, id }) => `${kind}:${id}`),
    );
    const today = this.clock.today();
    for (const [kind, own] of grouped(subjects, (subject) => subject.kind))
      await this.climbing.climbAll(
        tx,
        kind as SubjectKind,
        own.map(({ id }) => id),
        today,
      );
  }
}
