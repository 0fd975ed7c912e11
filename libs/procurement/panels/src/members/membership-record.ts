import { Injectable } from '@nestjs/common';
import { Releases } from '@commonweal/documents';
import type { Caller } from '@commonweal/identity';
import { Ledger } from '@commonweal/ledger';
import { Clock, DomainError, newId, notFound } from '@commonweal/platform';
import { IsNull, type EntityManager } from 'typeorm';
import { PanelMember } from '../rows/panel-member.entity.js';

/** Writes memberships, and what became of them in the ledger of the panel. */
@Injectable()
export class MembershipRecord {
  constructor(
    private readonly releases: Releases,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found when no release in force has it */
  async requirePanel(tx: EntityManager, panel: string): Promise<void> {
    if (!(await this.releases.inForce(tx)).get('panel', panel)) throw notFound('panel');
  }

  async begin(
    tx: EntityManager,
    member: Pick<PanelMember, 'panel' | 'personId' | 'office'>,
    caller: Caller,
  ): Promise<void> {
    await tx.insert(PanelMember, { id: newId(), ...member, since: this.clock.today() });
    await this.write(tx, 'member-added', member, caller);
  }

  /** @throws DomainError conflict when it ended already */
  async end(tx: EntityManager, member: PanelMember, why: string, caller: Caller): Promise<void> {
    const { affected } = await tx.update(
      PanelMember,
      { id: member.id, endedAt: IsNull() },
      { endedAt: this.clock.now() },
    );
    if (!affected) throw new DomainError('conflict', 'ended-already', 'The membership has ended already.');
    await this.write(tx, 'member-left', member, caller, why);
  }

  private async write(
    tx: EntityManager,
    action: string,
    { panel, personId, office }: Pick<PanelMember, 'panel' | 'personId' | 'office'>,
    caller: Caller,
    why?: string,
  ): Promise<void> {
    const about = { subjectKind: 'panel', subjectId: panel, actorId: caller.personId };
    await this.ledger.write(tx, { ...about, action, data: { personId, office }, ...(why ? { why } : {}) });
  }
}
