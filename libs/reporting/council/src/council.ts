import { Injectable } from '@nestjs/common';
import { Founding, Releases, type DocumentSet, type FoundingEdit, type Pack } from '@commonweal/documents';
import type { Caller } from '@commonweal/identity';
import { checkVersion, Clock, DomainError, lock, newId, Transaction } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import { councilSteps, type CouncilStep } from '@commonweal/wire';
import { CouncilSetUp } from './council-set-up.entity.js';
import { packEdits } from './packs-chosen.js';

const title = 'First set-up of the council';
const reason =
  'What is the council’s own, said by whoever set it up, before anybody else was there to review it.';

export interface Answer {
  step: CouncilStep;
  /** Null where the caller saw no answer yet. */
  seen: number | null;
  caller: Caller;
}

/** The first set-up of a council: answers that gather in one change, and the release that it becomes. */
@Injectable()
export class Council {
  constructor(
    private readonly transaction: Transaction,
    private readonly founding: Founding,
    private readonly releases: Releases,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError stale, conflict (set up already), invalid (what `edits` refuses) */
  answer(answer: Answer, edits: (inForce: DocumentSet) => FoundingEdit[]): Promise<void> {
    return this.transaction.run(async (tx) => {
      const setUp = await this.begun(tx, answer);
      const inForce = await this.releases.inForce(tx);
      await this.write(tx, setUp, edits(inForce), answer);
    });
  }

  /** @throws DomainError as `answer` */
  choosePacks(keys: readonly string[], offered: readonly Pack[], answer: Answer): Promise<void> {
    return this.transaction.run(async (tx) => {
      const setUp = await this.begun(tx, answer);
      const inForce = await this.releases.inForce(tx);
      const edits = packEdits(keys, { offered, before: setUp.packs, inForce });
      setUp.packs = offered.map(({ key }) => key).filter((key) => keys.includes(key));
      await this.write(tx, setUp, edits, answer);
    });
  }

  /** @throws DomainError stale, conflict (something is not answered, the checks fail, or policy was published already) */
  publish(seen: number, caller: Caller): Promise<void> {
    return this.transaction.run(async (tx) => {
      await lock(tx, 'council-set-up');
      const [setUp] = await tx.find(CouncilSetUp);
      const missing = councilSteps.filter((step) => !setUp?.answered.includes(step));
      if (!setUp || missing.length > 0)
        throw new DomainError(
          'conflict',
          'set-up-unfinished',
          `Answer first: ${missing.join(', ')}.`,
          Object.fromEntries(missing.map((step) => [step, ['is not answered yet']])),
        );
      checkVersion(setUp, seen, 'set-up');
      setUp.release = await this.founding.publish(tx, setUp.changeId, caller);
      await tx.save(setUp);
    });
  }

  private async begun(tx: EntityManager, { seen, caller }: Answer): Promise<CouncilSetUp> {
    await lock(tx, 'council-set-up');
    const [setUp] = await tx.find(CouncilSetUp);
    if (setUp) {
      checkVersion(setUp, seen ?? 0, 'set-up');
      if (setUp.release) throw over();
      return setUp;
    }
    const changeId = await this.founding.open(tx, { title, reason }, caller);
    return tx.create(CouncilSetUp, {
      id: newId(),
      changeId,
      openedAt: this.clock.now(),
      answered: [],
      answers: 0,
      packs: [],
    });
  }

  private async write(
    tx: EntityManager,
    setUp: CouncilSetUp,
    edits: FoundingEdit[],
    { step, caller }: Answer,
  ): Promise<void> {
    const data = { step, packs: setUp.packs };
    setUp.answer(step, await this.founding.edit(tx, setUp.changeId, edits, { caller, data }));
    await tx.save(setUp);
  }
}

const over = () =>
  new DomainError(
    'conflict',
    'set-up-over',
    'The set-up is in force. What is to be different now is a change, which somebody else reviews.',
  );
