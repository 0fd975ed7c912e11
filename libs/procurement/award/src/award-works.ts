import { Injectable } from '@nestjs/common';
import { People } from '@commonweal/identity';
import type { TaskWork, Workless } from '@commonweal/procurements';
import type { WorkFound } from '@commonweal/workflow';
import type { EntityManager } from 'typeorm';
import { bidWork } from './bids/bid-work.js';
import { criteriaWork } from './criteria/criteria-work.js';
import { evaluationWork } from './evaluation/evaluation-work.js';
import { openAwards, overtakenAwards } from './result/decide-awards.js';
import { AwardFiles, type AwardFile } from './rows/award-file.js';
import { Bid } from './rows/bid.entity.js';
import { LotCriteria } from './rows/lot-criteria.entity.js';

/** How the work of award stands, for the checklist. */
@Injectable()
export class AwardWorks {
  constructor(
    private readonly files: AwardFiles,
    private readonly people: People,
  ) {}

  all(): TaskWork[] {
    const work = (kind: TaskWork['kind'], of: (dossier: Workless, file: AwardFile) => WorkFound) => ({
      kind,
      of: async (tx: EntityManager, dossiers: readonly Workless[]) =>
        (await this.files.ofAll(tx, dossiers)).map(([dossier, file]) => of(dossier, file)),
    });
    return [
      { ...work('criteria', criteriaWork), holdsLot: holdsCriteria },
      { ...work('bids', bidWork), holdsLot: holdsBids },
      { kind: 'evaluation', of: (tx, dossiers) => this.evaluations(tx, dossiers) },
      work('award', (dossier, file) => ({
        isBegun: file.rows.awards.length > 0,
        open: openAwards({ dossier, file }),
        problems: overtakenAwards({ dossier, file }),
      })),
      work('contract', contractWork),
    ];
  }

  private async evaluations(tx: EntityManager, dossiers: readonly Workless[]): Promise<WorkFound[]> {
    const files = (await this.files.ofAll(tx, dossiers)).map(([, file]) => file);
    const waiting = files
      .flatMap(({ rows }) => rows.evaluators)
      .filter(({ isActive, handedInAt }) => isActive && !handedInAt);
    const names = await this.people.namesOf(waiting.map(({ personId }) => personId));
    return files.map((file) => evaluationWork(file, (personId) => names.get(personId) ?? 'an evaluator'));
  }
}

function contractWork({ lots }: Workless, file: AwardFile): WorkFound {
  const isOne = lots.length === 1;
  const open = lots.filter(({ id }) => {
    const award = file.awardOf(id);
    return !award || (award.bidId !== null && award.contractId === null);
  });
  const entered = file.rows.awards.flatMap(({ contractById, contractAt }) =>
    contractById && contractAt ? [{ byId: contractById, at: contractAt }] : [],
  );
  const last = entered.sort((a, b) => b.at.getTime() - a.at.getTime())[0];
  return {
    isBegun: entered.length > 0,
    open: open.map(({ number }) => (isOne ? 'the contract' : `the contract of lot ${number}`)),
    problems: [],
    ...(last ? { completion: last } : {}),
  };
}

async function holdsCriteria(tx: EntityManager, lotId: string): Promise<string | null> {
  const has = await tx.existsBy(LotCriteria, { lotId });
  return has ? 'The lot has award criteria: its weightings would be lost.' : null;
}

async function holdsBids(tx: EntityManager, lotId: string): Promise<string | null> {
  return (await tx.existsBy(Bid, { lotId })) ? 'The lot has bids.' : null;
}
