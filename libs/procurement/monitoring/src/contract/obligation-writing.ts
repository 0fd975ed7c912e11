import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ObligationSave } from '@commonweal/wire';
import { Releases } from '@commonweal/documents';
import { newId } from '@commonweal/platform';
import { Invitations } from '../mail/invitation.js';
import { Scheduling } from '../return/scheduling.js';
import type { Contract } from './contract.entity.js';
import { Obligation } from './obligation.entity.js';
import { copyOfIndicator } from './vocabulary.js';

/** Writes an obligation with its schedule. */
@Injectable()
export class ObligationWriting {
  constructor(
    private readonly releases: Releases,
    private readonly scheduling: Scheduling,
    private readonly invitations: Invitations,
  ) {}

  /** Invites the people of the supplier, once. @throws DomainError invalid */
  async add(
    tx: EntityManager,
    contract: Contract,
    body: ObligationSave,
    councilReference: string | null = null,
  ): Promise<Obligation> {
    const documents = await this.releases.inForce(tx);
    const { profile, frequency, dueOffsetDays } = body;
    const obligation = tx.create(Obligation, {
      ...{ id: newId(), contractId: contract.id, councilReference, profile, frequency, dueOffsetDays },
      ...copyOfIndicator(documents, body),
      target: body.target === undefined ? null : String(body.target),
      countedFrom: null,
      evidence: body.evidence ?? null,
      kpi: body.kpi ?? true,
      returnsFrom: body.returnsFrom ?? this.scheduling.today(),
    });
    await tx.save(obligation);
    await this.scheduling.schedule(tx, contract, obligation, documents, body.amounts);
    await this.invitations.invite(tx, contract);
    return obligation;
  }
}
