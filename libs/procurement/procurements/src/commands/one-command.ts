import { Injectable } from '@nestjs/common';
import { Evaluation } from '@commonweal/decisions';
import { Ledger } from '@commonweal/ledger';
import { lock } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import type { Dossier } from '../dossier/dossier.js';
import { Dossiers, subjectKind } from '../dossier/dossiers.js';

/** What a command did, for the ledger. */
interface Deed {
  action: string;
  /** Ids, codes, numbers, dates. */
  data?: object;
  /** Free text and values, before and after. */
  private?: object;
  why?: string | undefined;
}

/** Null says that nothing changed. */
export type Work = (tx: EntityManager, dossier: Dossier) => Promise<Deed | null>;

/** One command on one procurement, in a transaction that is open: one evaluation and one entry in the ledger. */
@Injectable()
export class OneCommand {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly evaluation: Evaluation,
    private readonly ledger: Ledger,
  ) {}

  /** One at a time for one procurement. Who acts was found to be allowed, or `work` finds it out. */
  async do(tx: EntityManager, id: string, actorId: string, work: Work): Promise<void> {
    await lock(tx, `${subjectKind}:${id}`);
    const dossier = await this.dossiers.read(tx, id);
    const deed = await work(tx, dossier);
    if (!deed) return;
    await this.evaluation.apply(tx, subjectKind, [id], 'answer');
    const { release } = dossier.documents;
    await this.ledger.write(tx, { subjectKind, subjectId: id, actorId, release, ...deed });
  }
}
