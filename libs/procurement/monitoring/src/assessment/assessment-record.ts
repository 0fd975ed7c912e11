import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DutyContent } from '@commonweal/wire';
import { Releases } from '@commonweal/documents';
import { Duties } from '@commonweal/duties';
import { type Caller, onBehalfOf } from '@commonweal/identity';
import { Ledger } from '@commonweal/ledger';
import type { WholeAssessment } from './assessment-access.js';
import { AssessmentMail, type AssessmentMailKind } from './assessment-mail.js';

/** Code of the contract performance notice. */
const performanceNotice = 'UK9';

interface Happened {
  action: string;
  caller: Caller;
  data?: object;
  why?: string;
  /** What people said: kept beside the ledger, where it can be erased. */
  words?: unknown;
}

/** What assessments lead to: entries in the ledger, mails, duties that they prove. */
@Injectable()
export class AssessmentRecord {
  constructor(
    private readonly ledger: Ledger,
    private readonly releases: Releases,
    private readonly duties: Duties,
    private readonly mail: AssessmentMail,
  ) {}

  async of(tx: EntityManager, { assessment, contract }: WholeAssessment, happened: Happened): Promise<void> {
    const { action, caller, data = {}, why, words } = happened;
    const { id: assessmentId, periodFrom, periodUntil } = assessment;
    await this.ledger.write(tx, {
      ...{ subjectKind: 'contract', subjectId: contract.id, action, actorId: caller.personId, why },
      data: {
        ...{ assessmentId, periodFrom, periodUntil, ...data },
        ...onBehalfOf(caller, contract.managerId, 'contract-manager'),
      },
      ...(words === undefined ? {} : { private: { words } }),
    });
  }

  tell(tx: EntityManager, whole: WholeAssessment, kind: AssessmentMailKind): Promise<void> {
    return this.mail.plan(tx, whole, kind);
  }

  takeBack(tx: EntityManager, whole: WholeAssessment): Promise<void> {
    return this.mail.cancel(tx, whole);
  }

  /** The notice that was published is the proof of what the contract owed under its code. */
  async prove(
    tx: EntityManager,
    contractId: string,
    proof: { doneOn: string; evidence: string; byId: string },
  ): Promise<void> {
    const all = (await this.releases.inForce(tx)).all<DutyContent>('duty');
    const owed = [...all].filter(([, duty]) => duty.code === performanceNotice).map(([key]) => key);
    await this.duties.proved(tx, { duties: owed, subjectIds: [contractId] }, proof);
  }
}
