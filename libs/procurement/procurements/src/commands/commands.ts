import { Injectable } from '@nestjs/common';
import { Evaluation } from '@commonweal/decisions';
import type { Caller } from '@commonweal/identity';
import { Ledger } from '@commonweal/ledger';
import { DomainError, lock, notFound, Transaction } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import type { Dossier } from '../dossier/dossier.js';
import { Dossiers, subjectKind } from '../dossier/dossiers.js';
import { mayRead, mayWrite } from './access.js';
import { StaleRow } from './stale-row.js';
import { WhatChanged } from './what-changed.js';

/** What a command did, for the ledger. */
interface Deed {
  action: string;
  /** Ids, codes, numbers, dates. */
  data?: object;
  /** Free text and values, before and after. */
  private?: object;
  why?: string | undefined;
}

type Work = (tx: EntityManager, dossier: Dossier) => Promise<Deed | null>;

/** Commands on one procurement: one at a time, each one transaction, one evaluation and one entry in the ledger. */
@Injectable()
export class Commands {
  constructor(
    private readonly transaction: Transaction,
    private readonly dossiers: Dossiers,
    private readonly evaluation: Evaluation,
    private readonly ledger: Ledger,
    private readonly changes: WhatChanged,
  ) {}

  /** By a lead of its scope. Null from `work` means that nothing changed. @throws DomainError not-found, forbidden */
  byLead(id: string, caller: Caller, work: Work): Promise<void> {
    return this.run(id, caller, (tx, dossier) => {
      if (!mayWrite(caller, dossier.procurement)) throw notYours();
      return work(tx, dossier);
    });
  }

  /** The same, while the procurement is running. @throws DomainError not-found, forbidden, conflict */
  whileRunning(id: string, caller: Caller, work: Work): Promise<void> {
    return this.byLead(id, caller, (tx, dossier) => {
      refuseUnlessRunning(dossier);
      return work(tx, dossier);
    });
  }

  /** By anybody who may read it; what else is asked of them `work` knows. */
  async run(id: string, caller: Caller, work: Work): Promise<void> {
    try {
      await this.transaction.run((tx) =>
        this.within(tx, id, caller.personId, async (_, dossier) => {
          if (!mayRead(caller, dossier.procurement)) throw notFound('procurement');
          return work(tx, dossier);
        }),
      );
    } catch (fault) {
      throw fault instanceof StaleRow ? await this.changes.name(id, fault) : fault;
    }
  }

  /** The same in a transaction that is open, for who was found to be allowed. */
  async within(tx: EntityManager, id: string, actorId: string, work: Work): Promise<void> {
    await lock(tx, `${subjectKind}:${id}`);
    const dossier = await this.dossiers.read(tx, id);
    const deed = await work(tx, dossier);
    if (!deed) return;
    await this.evaluation.apply(tx, subjectKind, [id], 'answer');
    const { release } = dossier.documents;
    await this.ledger.write(tx, { subjectKind, subjectId: id, actorId, release, ...deed });
  }
}

export function refuseUnlessRunning({ procurement: { reference, state } }: Dossier): void {
  if (state === 'running') return;
  const remedy = state === 'paused' ? ' Resume it first.' : '';
  throw new DomainError('conflict', 'not-running', `${reference} is ${state}.${remedy}`);
}

function notYours(): DomainError {
  return new DomainError(
    'forbidden',
    'not-yours',
    'Only a lead who works in its directorate and category changes a procurement.',
  );
}
