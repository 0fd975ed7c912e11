import { Injectable } from '@nestjs/common';
import type { Addressee } from '@commonweal/decisions';
import { People, type Person } from '@commonweal/identity';
import type { Audience } from '@commonweal/wire';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { openStatuses, ProcurementTask } from '../rows/procurement-task.entity.js';
import type { Procurement } from '../rows/procurement.entity.js';

/** The people of a procurement, by the part they play. */
@Injectable()
export class Audiences {
  constructor(private readonly people: People) {}

  async of(tx: EntityManager, procurement: Procurement, audience: Audience): Promise<Person[]> {
    const { id, stage, leadId, directorate, category } = procurement;
    if (audience === 'lead') return this.named([leadId]);
    if (audience === 'assignee') return this.named(await assigned(tx, id, stage));
    if (audience === 'supplier-contact') return [];
    return this.people.holding(audience, { directorate, category });
  }

  /** Whoever of these may still be told. */
  async named(ids: string[]): Promise<Person[]> {
    return (await this.people.findAll(ids)).filter(({ active }) => active);
  }
}

/** Whoever has an open task of the stage. */
async function assigned(tx: EntityManager, procurementId: string, stage: string): Promise<string[]> {
  const tasks = await tx.findBy(ProcurementTask, {
    ...{ procurementId, stage, status: In(openStatuses), assigneeId: Not(IsNull()) },
  });
  return tasks.flatMap(({ assigneeId }) => assigneeId ?? []);
}

export function addressee({ id, name, email }: Person): Addressee {
  return { personId: id, name, address: email };
}
