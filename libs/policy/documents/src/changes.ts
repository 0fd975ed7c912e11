import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { Ledger } from '@commonweal/ledger';
import { Clock, DomainError, lock, newId, Transaction } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import type { ChangeCreate, ChangeUpdate } from '@commonweal/wire';
import { Edits, type EditSeen } from './edits.js';
import { PolicyChange, type ChangeStep } from './policy-change.entity.js';

interface Deed {
  action: string;
  /** Null where a pack did it. */
  caller: Pick<Caller, 'personId'> | null;
  why?: string;
  data?: object;
}

interface AuthorStep extends Deed {
  id: string;
  /** Null asks for no match. */
  version: number | null;
  step: ChangeStep;
  caller: Caller;
}

/** The commands of a change's author: open, edit, submit, take back, withdraw. */
@Injectable()
export class Changes {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly ledger: Ledger,
    private readonly edits: Edits,
  ) {}

  create(body: ChangeCreate, caller: Caller): Promise<string> {
    return this.transaction.run(async (tx) => {
      const change = await this.open(tx, body, caller.personId);
      await this.record(tx, change, { action: 'change.opened', caller, why: body.reason });
      return change.id;
    });
  }

  /** A new draft; the pack loader and a rollback open theirs here too. */
  async open(
    tx: EntityManager,
    body: ChangeCreate & { rollbackOf?: number },
    authorId: string | null,
  ): Promise<PolicyChange> {
    const now = this.clock.now();
    const change = tx.create(PolicyChange, {
      id: newId(),
      reference: await this.nextReference(tx, now.getUTCFullYear()),
      title: body.title,
      reason: body.reason ?? null,
      state: 'draft',
      authorId,
      createdAt: now,
      updatedAt: now,
      rollbackOf: body.rollbackOf ?? null,
    });
    return tx.save(change);
  }

  update(id: string, version: number, body: ChangeUpdate, caller: Caller): Promise<void> {
    return this.byAuthor({ id, version, step: 'edit', caller, action: 'change.described' }, (_tx, change) => {
      change.title = body.title ?? change.title;
      change.reason = body.reason ?? change.reason;
      return Promise.resolve();
    });
  }

  /** @throws DomainError stale, when somebody saved or took out the edit since it was seen */
  saveEdit(id: string, edit: EditSeen, content: object, caller: Caller): Promise<void> {
    return this.byAuthor(
      { id, version: null, step: 'edit', caller, action: 'change.edited' },
      async (tx, change) => {
        await this.edits.save(tx, change, edit, content);
        return { kind: edit.kind, key: edit.key };
      },
    );
  }

  /** @throws DomainError not-found, stale */
  removeEdit(id: string, edit: EditSeen, caller: Caller): Promise<void> {
    return this.byAuthor(
      { id, version: null, step: 'edit', caller, action: 'change.edit-removed' },
      async (tx, change) => {
        await this.edits.remove(tx, change, edit);
        return { kind: edit.kind, key: edit.key };
      },
    );
  }

  /** `then` runs in the same transaction. */
  submit(
    id: string,
    version: number,
    caller: Caller,
    then: (tx: EntityManager, change: PolicyChange) => Promise<void>,
  ): Promise<void> {
    return this.byAuthor(
      { id, version, step: 'submit', caller, action: 'change.submitted' },
      async (tx, change) => {
        if ((await this.edits.of(tx, change.id)).length === 0) {
          throw new DomainError(
            'conflict',
            'empty-change',
            `${change.reference} edits nothing yet. Edit a document in it first.`,
          );
        }
        await then(tx, change);
      },
    );
  }

  withdraw(id: string, version: number, reason: string, caller: Caller): Promise<void> {
    const step = { id, version, step: 'withdraw' as const, caller, action: 'change.withdrawn', why: reason };
    return this.byAuthor(step, () => Promise.resolve());
  }

  /** The change, locked until the transaction ends. A `version` of null asks for no match. */
  async take(tx: EntityManager, id: string, version: number | null, step: ChangeStep): Promise<PolicyChange> {
    const change = await tx.findOne(PolicyChange, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!change) throw new DomainError('not-found', 'change-not-found', 'There is no such change.');
    if (version !== null && change.version !== version) {
      throw new DomainError(
        'stale',
        'stale',
        `${change.reference} was changed by someone else since you opened it. It is now ${change.state}. Load it again.`,
      );
    }
    if (!change.may(step)) throw wrongState(change, step);
    return change;
  }

  /** The ledger entry of a step of this change. */
  async record(tx: EntityManager, change: PolicyChange, { action, caller, why, data }: Deed): Promise<void> {
    await this.ledger.write(tx, {
      subjectKind: 'change',
      subjectId: change.id,
      action,
      actorId: caller?.personId ?? null,
      data: { reference: change.reference, state: change.state, ...data },
      why,
    });
  }

  /** A step of the author's, with what it writes to the ledger. */
  byAuthor(
    { id, version, step, caller, action, why }: AuthorStep,
    work: (tx: EntityManager, change: PolicyChange) => Promise<object | void>,
  ): Promise<void> {
    return this.transaction.run(async (tx) => {
      const change = await this.take(tx, id, version, step);
      if (change.authorId !== caller.personId) throw notAuthor(change);
      const data = await work(tx, change);
      change.take(step, this.clock.now());
      await tx.save(change);
      await this.record(tx, change, { action, caller, why, data: data ?? {} });
    });
  }

  private async nextReference(tx: EntityManager, year: number): Promise<string> {
    await lock(tx, 'policy-change-reference');
    const prefix = `CH-${year}-`;
    const [last] = await tx.query<{ number: number | null }[]>(
      `select max(substring(reference from 9)::int) as number from policy_change where reference like $1`,
      [`${prefix}%`],
    );
    return `${prefix}${String((last?.number ?? 0) + 1).padStart(4, '0')}`;
  }
}

function notAuthor(change: PolicyChange): DomainError {
  return new DomainError(
    'forbidden',
    'not-the-author',
    `${change.reference} belongs to someone else. Only its author edits, submits or withdraws it.`,
  );
}

function wrongState(change: PolicyChange, step: ChangeStep): DomainError {
  return new DomainError(
    'conflict',
    'wrong-state',
    `${change.reference} is ${change.state}, so you cannot ${step.replace('-', ' ')} it now.`,
  );
}
