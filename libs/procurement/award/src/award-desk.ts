import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { DomainError, notFound, Transaction } from '@commonweal/platform';
import {
  Commands,
  Dossiers,
  mayRead,
  mayWrite,
  openTaskOfKind,
  type Dossier,
} from '@commonweal/procurements';
import type { TaskKind } from '@commonweal/wire';
import type { EntityManager } from 'typeorm';
import { AwardFiles, type AwardFile } from './rows/award-file.js';

/** What a look at an award, or a command on it, works with. */
export interface Desk {
  tx: EntityManager;
  dossier: Dossier;
  file: AwardFile;
  caller: Caller;
  /** `YYYY-MM-DD` */
  today: string;
  now: Date;
}

type Lot = Dossier['lots'][number];

/** The way into the award of a procurement, for looks and commands. */
@Injectable()
export class AwardDesk {
  constructor(
    private readonly transaction: Transaction,
    private readonly dossiers: Dossiers,
    private readonly commands: Commands,
    private readonly files: AwardFiles,
  ) {}

  /** @throws DomainError not-found */
  look<T>(id: string, caller: Caller, view: (desk: Desk) => Promise<T>): Promise<T> {
    return this.transaction.run(async (tx) => {
      const dossier = await this.dossiers.read(tx, id);
      if (!mayRead(caller, dossier.procurement)) throw notFound('procurement');
      return view(await this.desk(tx, dossier, caller));
    });
  }

  /** A command of the lead while the task of the kind can be worked on. @throws DomainError not-found, forbidden, conflict */
  work(
    id: string,
    caller: Caller,
    kind: TaskKind | null,
    command: (desk: Desk) => ReturnType<Parameters<Commands['whileRunning']>[2]>,
  ): Promise<void> {
    return this.commands.whileRunning(id, caller, async (tx, dossier) => {
      const desk = await this.desk(tx, dossier, caller);
      if (kind) openTaskOfKind(dossier, kind, desk.today);
      return command(desk);
    });
  }

  private async desk(tx: EntityManager, dossier: Dossier, caller: Caller): Promise<Desk> {
    return { tx, dossier, caller, file: await this.files.of(tx, dossier), ...this.files.time() };
  }
}

/** Whether the caller may work on the task of the kind now. */
export function mayWork({ dossier, caller, today }: Desk, kind: TaskKind): boolean {
  if (!mayWrite(caller, dossier.procurement) || dossier.procurement.state !== 'running') return false;
  try {
    openTaskOfKind(dossier, kind, today);
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

/** @throws DomainError not-found */
export function lotOf({ lots }: Pick<Dossier, 'lots'>, lotId: string): Lot {
  const lot = lots.find(({ id }) => id === lotId);
  if (!lot) throw notFound('lot');
  return lot;
}

/** " (lot 2)", and nothing where there is one. */
export function inLot({ lots }: Pick<Dossier, 'lots'>, lotId: string): string {
  return lots.length > 1 ? ` (lot ${lots.find(({ id }) => id === lotId)?.number ?? '?'})` : '';
}
