import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { checkVersion, DomainError, newId, notFound } from '@commonweal/platform';
import type { LotGiven, LotView } from '@commonweal/wire';
import { Commands } from '../commands/commands.js';
import type { Dossier } from '../dossier/dossier.js';
import { TaskWorks } from '../dossier/task-works.js';
import { Lot } from './lot.entity.js';
import { Lots } from './lots.js';

/** Divides procurements into lots. */
@Injectable()
export class EditLots {
  constructor(
    private readonly commands: Commands,
    private readonly works: TaskWorks,
    private readonly lots: Lots,
  ) {}

  /** @returns all lots @throws DomainError forbidden, conflict */
  async add(id: string, { title, estimatedValueExVat = null }: LotGiven, caller: Caller): Promise<LotView[]> {
    await this.commands.whileRunning(id, caller, async (tx, dossier) => {
      refuseOnceSettled(dossier);
      const number = Math.max(...dossier.lots.map((lot) => lot.number)) + 1;
      const lot = { id: newId(), procurementId: id, number, title, estimatedValueExVat };
      await tx.insert(Lot, lot);
      return { action: 'lot-added', data: { lot: lot.id, number, estimatedValueExVat }, private: { title } };
    });
    return this.lots.list(id, caller);
  }

  /** @throws DomainError not-found, stale, forbidden */
  async change(
    id: string,
    { lotId, seen }: LotSeen,
    { title, estimatedValueExVat = null }: LotGiven,
    caller: Caller,
  ): Promise<LotView[]> {
    await this.commands.whileRunning(id, caller, async (tx, dossier) => {
      const lot = lotSeen(dossier, lotId, seen);
      const before = { title: lot.title, estimatedValueExVat: lot.estimatedValueExVat };
      await tx.save(Object.assign(lot, { title, estimatedValueExVat }));
      return {
        action: 'lot-changed',
        data: { lot: lotId },
        private: { before, after: { title, estimatedValueExVat } },
      };
    });
    return this.lots.list(id, caller);
  }

  /** @throws DomainError not-found, stale, conflict for the last one, or one that holds work */
  async remove(id: string, { lotId, seen }: LotSeen, caller: Caller): Promise<LotView[]> {
    await this.commands.whileRunning(id, caller, async (tx, dossier) => {
      const lot = lotSeen(dossier, lotId, seen);
      refuseOnceSettled(dossier);
      if (dossier.lots.length === 1)
        throw new DomainError('conflict', 'last-lot', 'A procurement keeps at least one lot.');
      const holding = await this.works.holding(tx, lotId);
      if (holding.length) throw new DomainError('conflict', 'lot-in-use', holding.join(' '));
      await tx.remove(lot);
      return {
        action: 'lot-removed',
        data: { lot: lotId, number: lot.number },
        private: { title: lot.title },
      };
    });
    return this.lots.list(id, caller);
  }
}

export interface LotSeen {
  lotId: string;
  seen: number;
}

function lotSeen({ lots }: Dossier, lotId: string, seen: number): Lot {
  const lot = lots.find((one) => one.id === lotId);
  if (!lot) throw notFound('lot');
  checkVersion(lot, seen, 'lot');
  return lot;
}

/** Bidders answer to the lots as they were put to the market. */
function refuseOnceSettled({ tasks }: Dossier): void {
  const settled = [...tasks.values()].find(({ kind, record }) => kind === 'criteria' && record);
  if (!settled) return;
  const remedy = `Reopen “${settled.title}” first, with a reason.`;
  throw new DomainError('conflict', 'criteria-settled', `The award criteria are settled. ${remedy}`);
}
