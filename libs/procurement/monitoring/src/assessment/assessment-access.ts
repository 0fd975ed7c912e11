import type { EntityManager } from 'typeorm';
import type { Caller } from '@commonweal/identity';
import { checkVersion, DomainError, lock, notFound } from '@commonweal/platform';
import { Contract } from '../contract/contract.entity.js';
import { reaches } from '../contract/reach.js';
import { Assessment, type AssessmentStep } from './assessment.entity.js';
import { KpiRating } from './kpi-rating.entity.js';

/** An assessment with what it is of, and its ratings. */
export interface WholeAssessment {
  assessment: Assessment;
  contract: Contract;
  ratings: KpiRating[];
}

interface Asked {
  id: string;
  caller: Caller;
  /** Version that the caller saw. */
  seen?: number;
}

/** For a command: nobody else changes it until the transaction ends. @throws DomainError not-found, stale */
export async function assessmentFor(
  tx: EntityManager,
  { id, caller, seen }: Asked,
): Promise<WholeAssessment> {
  await lock(tx, `assessment:${id}`);
  const assessment = await tx.findOneBy(Assessment, { id });
  const contract = assessment && (await tx.findOneBy(Contract, { id: assessment.contractId }));
  if (!assessment || !contract || !reaches(caller, contract) || isHidden(assessment, caller))
    throw notFound('assessment');
  if (seen !== undefined) checkVersion(assessment, seen, 'assessment');
  return { assessment, contract, ratings: await tx.findBy(KpiRating, { assessmentId: id }) };
}

/** What is not decided yet is not the supplier's to see. */
function isHidden({ state }: Assessment, { supplierId }: Caller): boolean {
  return supplierId !== null && state === 'draft';
}

const words = {
  draft: 'It is a draft.',
  'with-supplier': 'It is with the supplier, who may reply.',
  published: 'It was published.',
};

/** @throws DomainError conflict */
export function refuseUnlessMay(assessment: Assessment, step: AssessmentStep): void {
  if (assessment.may(step)) return;
  const detail = `That cannot be done with this assessment now. ${words[assessment.state]}`;
  throw new DomainError('conflict', `cannot-${step}`, detail);
}
