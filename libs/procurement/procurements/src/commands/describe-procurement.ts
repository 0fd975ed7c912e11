import { Injectable } from '@nestjs/common';
import { People, type Caller, type Person } from '@commonweal/identity';
import { passItems } from '@commonweal/panels';
import { invalidField } from '@commonweal/platform';
import type { ProcurementUpdate } from '@commonweal/wire';
import { TellsOfWork } from '../assignments/tells-of-work.js';
import { subjectKind } from '../dossier/dossiers.js';
import { Procurement } from '../rows/procurement.entity.js';
import { Commands } from './commands.js';
import { refuseStale } from './stale-row.js';

/** Changes title and lead. */
@Injectable()
export class DescribeProcurement {
  constructor(
    private readonly commands: Commands,
    private readonly people: People,
    private readonly tells: TellsOfWork,
  ) {}

  /** @throws DomainError stale, invalid on `leadId` */
  update(id: string, seen: number, { title, leadId }: ProcurementUpdate, caller: Caller): Promise<void> {
    return this.commands.byLead(id, caller, async (tx, { procurement }) => {
      refuseStale({ what: 'procurement' }, procurement.version, seen);
      if (title != null && !title.trim()) throw invalidField('title', 'title is empty');
      const lead = leadId ? await this.leader(leadId) : null;
      const before = { title: procurement.title, leadId: procurement.leadId };
      const after = { title: title ?? before.title, leadId: leadId ?? before.leadId };
      if (before.title === after.title && before.leadId === after.leadId) return null;
      await tx.update(Procurement, id, { ...after, version: procurement.version + 1 });
      await passItems(tx, { subjectKind, subjectId: id }, after.leadId);
      if (lead && lead.id !== before.leadId && lead.id !== caller.personId)
        await this.tells.ofLead(tx, procurement, lead, caller);
      const action = before.leadId === after.leadId ? 'described' : 'handed-over';
      return {
        action,
        data: { from: before.leadId, to: after.leadId },
        private: { before: before.title, after: after.title },
      };
    });
  }

  private async leader(id: string): Promise<Person> {
    const person = await this.people.find(id);
    if (person && canLead(person)) return person;
    throw invalidField('leadId', 'leadId must be somebody who can lead procurements');
  }
}

export function canLead(person: Person): boolean {
  return person.active && person.holds('lead');
}
