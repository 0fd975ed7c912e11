import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Messages } from '@commonweal/messages';
import { Clock } from '@commonweal/platform';
import { Audiences } from '../subject/audiences.js';
import type { WholeAssessment } from './assessment-access.js';

const told = {
  'assessment-shown': { to: 'supplier-contact', why: 'The supplier may reply before ratings are published.' },
  'assessment-replied': { to: 'contract-manager', why: 'The supplier has replied to its ratings.' },
  'assessment-published': { to: 'supplier-contact', why: 'The ratings were published.' },
} as const;

export type AssessmentMailKind = keyof typeof told;

/** Mails about assessments. */
@Injectable()
export class AssessmentMail {
  constructor(
    private readonly clock: Clock,
    private readonly messages: Messages,
    private readonly audiences: Audiences,
  ) {}

  async plan(
    tx: EntityManager,
    { assessment, contract }: WholeAssessment,
    kind: AssessmentMailKind,
  ): Promise<void> {
    const { reference, title, directorate, category } = contract;
    const words = `${reference} ${title}`;
    const link = `/assessments/${assessment.id}/show`;
    for (const to of await this.audiences.of(tx, contract, told[kind].to))
      await this.messages.plan(tx, {
        ...{ kind, template: kind, to, sendOn: this.clock.today(), why: told[kind].why },
        subject: { kind: 'assessment', id: assessment.id, words, link, directorate, category },
        occasion: assessment.repliableUntil ?? undefined,
      });
  }

  async cancel(tx: EntityManager, { assessment: { id } }: WholeAssessment): Promise<void> {
    await this.messages.cancel(tx, { kind: 'assessment', id }, 'It is rated again.');
  }
}
