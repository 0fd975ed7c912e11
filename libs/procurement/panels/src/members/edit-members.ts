import { Injectable } from '@nestjs/common';
import { People, type Caller } from '@commonweal/identity';
import { DomainError, invalidField, lock, notFound, Transaction } from '@commonweal/platform';
import type { PanelMemberGiven } from '@commonweal/wire';
import type { EntityManager } from 'typeorm';
import { PanelMember } from '../rows/panel-member.entity.js';
import { MembershipRecord } from './membership-record.js';
import { Members } from './members.js';

/** People come to panels and leave them; by the administrator or by who presides. */
@Injectable()
export class EditMembers {
  constructor(
    private readonly transaction: Transaction,
    private readonly members: Members,
    private readonly people: People,
    private readonly record: MembershipRecord,
  ) {}

  /** @throws DomainError not-found, forbidden, invalid, conflict */
  add(panel: string, { personId, office }: PanelMemberGiven, caller: Caller): Promise<void> {
    return this.transaction.run(async (tx) => {
      await this.record.requirePanel(tx, panel);
      await this.requireMayEdit(tx, panel, caller);
      await lock(tx, `panel:${panel}`);
      const person = await this.people.find(personId);
      if (!person?.active || !person.holds('panel'))
        throw invalidField('personId', 'Choose somebody who may sign in and holds the role panel member.');
      const sitting = await this.members.sitting(tx, panel);
      if (sitting.some((one) => one.personId === personId))
        throw new DomainError('conflict', 'sits-already', `${person.name} sits on the panel already.`);
      const chair = sitting.find((one) => one.office === 'chair');
      if (office === 'chair' && chair)
        throw new DomainError(
          'conflict',
          'chair-taken',
          `${chair.name} chairs the panel. End that membership first.`,
        );
      await this.record.begin(tx, { panel, personId, office }, caller);
    });
  }

  /** @throws DomainError not-found, forbidden, conflict */
  end(id: string, reason: string, caller: Caller): Promise<void> {
    return this.transaction.run(async (tx) => {
      const member = await tx.findOneBy(PanelMember, { id });
      if (!member) throw notFound('membership');
      await this.requireMayEdit(tx, member.panel, caller);
      await lock(tx, `panel:${member.panel}`);
      await this.record.end(tx, member, reason, caller);
    });
  }

  private async requireMayEdit(tx: EntityManager, panel: string, caller: Caller): Promise<void> {
    if (!caller.roles.includes('admin')) await this.members.requirePresiding(tx, panel, caller);
  }
}
