import { Injectable } from '@nestjs/common';
import { onBehalfOf, type Caller } from '@commonweal/identity';
import { DomainError, notFound, Transaction } from '@commonweal/platform';
import type { Dossier } from '../dossier/dossier.js';
import { mayRead, mayWorkOn, mayWrite } from './access.js';
import { OneCommand, type Work } from './one-command.js';
import { StaleRow } from './stale-row.js';
import { WhatChanged } from './what-changed.js';

/** Commands on one procurement: one at a time, each one transaction; a conflict names what others changed. */
@Injectable()
export class Commands {
  constructor(
    private readonly transaction: Transaction,
    private readonly one: OneCommand,
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

  /** While it is running, by a lead of its scope or by whom the task is assigned to. @throws as `whileRunning` */
  onTask(id: string, key: string, caller: Caller, work: Work): Promise<void> {
    return this.run(id, caller, (tx, dossier) => {
      if (!mayWorkOn(key, dossier, caller)) throw notYours();
      refuseUnlessRunning(dossier);
      return work(tx, dossier);
    });
  }

  /** By anybody who may read it; what else is asked of them `work` knows. */
  async run(id: string, caller: Caller, work: Work): Promise<void> {
    try {
      await this.transaction.run((tx) =>
        this.one.do(tx, id, caller.personId, async (_, dossier) => {
          if (!mayRead(caller, dossier.procurement)) throw notFound('procurement');
          const deed = await work(tx, dossier);
          const standing = onBehalfOf(caller, dossier.procurement.leadId, 'lead');
          return deed && { ...deed, data: { ...deed.data, ...standing } };
        }),
      );
    } catch (fault) {
      throw fault instanceof StaleRow ? await this.changes.name(id, fault) : fault;
    }
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
