import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AssessmentOpen } from '@commonweal/wire';
import { Releases } from '@commonweal/documents';
import type { Caller } from '@commonweal/identity';
import { Clock, DomainError, invalidField, newId, Transaction } from '@commonweal/platform';
import type { Contract } from '../contract/contract.entity.js';
import { Contracts } from '../contract/contracts.js';
import { Obligation } from '../contract/obligation.entity.js';
import { reportedLines } from '../delivery/reported-lines.js';
import { Assessment } from './assessment.entity.js';
import { KpiRating } from './kpi-rating.entity.js';
import { type Grades, gradesOf, type Proposal, proposalOf } from './proposal.js';

/** Begins an assessment: each key performance indicator with what its figures propose. */
@Injectable()
export class OpeningAssessments {
  constructor(
    private readonly transaction: Transaction,
    private readonly contracts: Contracts,
    private readonly releases: Releases,
    private readonly clock: Clock,
  ) {}

  /** @returns the id @throws DomainError not-found, invalid, conflict */
  open(contractId: string, period: AssessmentOpen, caller: Caller): Promise<string> {
    return this.transaction.run(async (tx) => {
      const contract = await this.contracts.find(tx, contractId, caller);
      refusePeriod(period, contract, this.clock.today());
      await refuseOverlap(tx, contractId, period);
      const { periodFrom, periodUntil } = period;
      const assessment = tx.create(Assessment, {
        ...{ id: newId(), contractId, periodFrom, periodUntil, state: 'draft' as const },
        ...{ repliableUntil: null, repliedAt: null, repliedById: null, publishedAt: null },
        ...{ publishedById: null, noticeOn: null, noticeEvidence: null },
      });
      await tx.save(assessment);
      const grades = gradesOf(await this.releases.inForce(tx), this.clock.today());
      await tx.save(await this.proposed(tx, assessment, grades));
      await this.contracts.record(tx, contract, 'assessment-opened', caller, { period });
      return assessment.id;
    });
  }

  private async proposed(tx: EntityManager, assessment: Assessment, grades: Grades): Promise<KpiRating[]> {
    const { id: assessmentId, contractId, periodFrom, periodUntil: until } = assessment;
    const obligations = await tx.findBy(Obligation, { contractId, kpi: true });
    if (!obligations.length)
      throw new DomainError(
        'conflict',
        'no-obligations',
        'Nothing that was promised in this contract is a key performance indicator: say first which ones are.',
      );
    const lines = await reportedLines(
      tx,
      obligations.map(({ id }) => id),
    );
    return obligations.map((obligation) => {
      const within = (lines.get(obligation.id) ?? []).filter(
        ({ periodUntil }) => periodUntil >= periodFrom && periodUntil <= until,
      );
      const proposal = proposalOf(obligation, within, grades);
      return tx.create(KpiRating, ratingOf(assessmentId, obligation.id, proposal));
    });
  }
}

function ratingOf(assessmentId: string, obligationId: string, proposal: Proposal): Partial<KpiRating> {
  const { proposed, why, promised, delivered } = proposal;
  const text = (figure: number | undefined) => (figure === undefined ? null : String(figure));
  return {
    ...{ id: newId(), assessmentId, obligationId, proposed, why },
    ...{ promised: text(promised), delivered: text(delivered), rating: null, reason: null, reply: null },
  };
}

function refusePeriod({ periodFrom, periodUntil }: AssessmentOpen, contract: Contract, today: string): void {
  if (periodUntil < periodFrom) throw invalidField('periodUntil', 'The period cannot end before it begins.');
  if (periodUntil > today)
    throw invalidField('periodUntil', 'Only what is over can be assessed: give today or a day before.');
  if (periodFrom < contract.startsOn)
    throw invalidField(
      'periodFrom',
      `The contract began on ${contract.startsOn}: give that day or a later one.`,
    );
}

/** No period is rated twice. */
async function refuseOverlap(tx: EntityManager, contractId: string, period: AssessmentOpen): Promise<void> {
  const other = await tx
    .createQueryBuilder(Assessment, 'a')
    .where('a.contractId = :contractId AND a.periodFrom <= :periodUntil AND a.periodUntil >= :periodFrom', {
      contractId,
      ...period,
    })
    .getOne();
  if (!other) return;
  const { periodFrom, periodUntil } = other;
  throw invalidField('periodFrom', `${periodFrom} to ${periodUntil} is assessed already: begin after that.`);
}
