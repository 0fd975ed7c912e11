import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { checkVersion, invalidField } from '@commonweal/platform';
import { effectsOf } from '@commonweal/procurements';
import type { CriteriaGiven, CriteriaView, Criterion, ScaleContent } from '@commonweal/wire';
import { AwardDesk, lotOf, mayWork, type Desk } from '../award-desk.js';
import { LotCriteria } from '../rows/lot-criteria.entity.js';
import { askedIndicators, faultsOfLot, weightingPolicy } from './criteria-work.js';
import { proposal } from './proposal.js';

/** Builds the criteria of each lot. */
@Injectable()
export class EditCriteria {
  constructor(private readonly desk: AwardDesk) {}

  /** One a lot, in order. @throws DomainError not-found */
  list(id: string, caller: Caller): Promise<CriteriaView[]> {
    return this.desk.look(id, caller, (desk) =>
      Promise.resolve(desk.dossier.lots.map((lot) => view(desk, lot))),
    );
  }

  /** Drafts may be unfinished; the task says what is missing. @throws DomainError not-found, stale, invalid, conflict */
  async save(
    id: string,
    { lotId, seen }: { lotId: string; seen: number },
    body: CriteriaGiven,
    caller: Caller,
  ): Promise<CriteriaView[]> {
    await this.desk.work(id, caller, 'criteria', async ({ tx, dossier, file }) => {
      lotOf(dossier, lotId);
      const before = file.rows.criteria.find((one) => one.lotId === lotId);
      checkVersion(before ?? { version: 0 }, seen, 'award criteria');
      refuseDoubles(body.criteria);
      const { criteria, tieBreak } = body;
      const kept = { before: before?.criteria ?? null, after: criteria };
      const row = before ?? tx.create(LotCriteria, { lotId, procurementId: id });
      await tx.save(Object.assign(row, { criteria, tieBreak }));
      return { action: 'criteria-saved', data: { lot: lotId, criteria: criteria.length }, private: kept };
    });
    return this.list(id, caller);
  }
}

function refuseDoubles(criteria: readonly Criterion[]): void {
  const keys = criteria.map(({ key }) => key);
  const double = keys.find((key, index) => keys.indexOf(key) !== index);
  if (double) throw invalidField('criteria', `Two criteria have the key "${double}". Give each its own.`);
}

function view(desk: Desk, { id, number, title }: Desk['dossier']['lots'][number]): CriteriaView {
  const { dossier, file } = desk;
  const saved = file.rows.criteria.find(({ lotId }) => lotId === id);
  return {
    ...{ lotId: id, lotNumber: number, lotTitle: title },
    criteria: saved?.criteria ?? proposed(desk),
    tieBreak: saved?.tieBreak ?? ['quality', 'social-value', 'price'],
    isProposal: !saved,
    faults: saved ? faultsOfLot(dossier, file, id) : [],
    asked: [...effectsOf(dossier, 'minimum-weighting'), ...effectsOf(dossier, 'split-weighting')].filter(
      ({ state }) => state !== 'no-longer-required',
    ),
    mayEdit: mayWork(desk, 'criteria'),
    version: saved?.version ?? 0,
  };
}

function proposed({ dossier }: Desk): Criterion[] {
  const [scale] = dossier.documents.all<ScaleContent>('scale').keys();
  return proposal(askedIndicators(dossier), weightingPolicy(dossier), scale);
}
