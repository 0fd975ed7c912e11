import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { checkVersion, DomainError, invalidField } from '@commonweal/platform';
import { effectsOf } from '@commonweal/procurements';
import type { CriteriaGiven, CriteriaView, Criterion, ScaleContent } from '@commonweal/wire';
import { AwardDesk, lotOf, mayWork, type Desk } from '../award-desk.js';
import { explained } from '../result/explained.js';
import type { AwardFile } from '../rows/award-file.js';
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
      refuseOnceBid(file, lotId);
      refuseDoubles(body.criteria);
      const { criteria, tieBreak } = body;
      const kept = { before: before?.criteria ?? null, after: criteria };
      const row = before ?? tx.create(LotCriteria, { lotId, procurementId: id });
      await tx.save(Object.assign(row, { criteria, tieBreak, scales: scalesOf(criteria, dossier) }));
      return { action: 'criteria-saved', data: { lot: lotId, criteria: criteria.length }, private: kept };
    });
    return this.list(id, caller);
  }
}

/** Bidders were told by what they are compared. */
function refuseOnceBid(file: AwardFile, lotId: string): void {
  if (isBidFor(file, lotId))
    throw new DomainError(
      'conflict',
      'bids-are-in',
      'Bids were made by these criteria: they stay as bidders were told. Withdraw the bids first, to begin anew.',
    );
}

const isBidFor = (file: AwardFile, lotId: string) =>
  file.bidsFor(lotId).some(({ state }) => state !== 'withdrawn');

function scalesOf(criteria: readonly Criterion[], { documents }: Pick<Desk['dossier'], 'documents'>) {
  const named = criteria.flatMap(({ method, scale }) => (method === 'scale' && scale ? [scale] : []));
  return Object.fromEntries(
    named.flatMap((key) => {
      const content = documents.get<ScaleContent>('scale', key);
      return content ? [[key, content] as const] : [];
    }),
  );
}

function refuseDoubles(criteria: readonly Criterion[]): void {
  const keys = criteria.map(({ key }) => key);
  const double = keys.find((key, index) => keys.indexOf(key) !== index);
  if (double) throw invalidField('criteria', `Two criteria have the key "${double}". Give each its own.`);
}

function view(desk: Desk, { id, number, title }: Desk['dossier']['lots'][number]): CriteriaView {
  const { dossier, file } = desk;
  const saved = file.rows.criteria.find(({ lotId }) => lotId === id);
  const proposed = proposalFor(desk);
  const criteria = saved?.criteria ?? proposed;
  const scales = new Map([
    ...dossier.documents.all<ScaleContent>('scale'),
    ...Object.entries(saved?.scales ?? {}),
  ]);
  return {
    ...{ lotId: id, lotNumber: number, lotTitle: title },
    criteria,
    tieBreak: saved?.tieBreak ?? ['quality', 'social-value', 'price'],
    isProposal: !saved,
    faults: saved ? faultsOfLot(dossier, file, id) : [],
    asked: [...effectsOf(dossier, 'minimum-weighting'), ...effectsOf(dossier, 'split-weighting')].filter(
      ({ state }) => state !== 'no-longer-required',
    ),
    explained: criteria.map((one) => ({
      ...{ criterion: one.key, method: one.method, words: explained(one, { scales }) },
    })),
    toAdd: proposed.filter(
      ({ indicator }) => indicator && !criteria.some((one) => one.indicator === indicator),
    ),
    mayEdit: mayWork(desk, 'criteria') && !isBidFor(file, id),
    version: saved?.version ?? 0,
  };
}

function proposalFor({ dossier }: Desk): Criterion[] {
  const [scale] = dossier.documents.all<ScaleContent>('scale').keys();
  return proposal(askedIndicators(dossier), weightingPolicy(dossier), scale);
}
