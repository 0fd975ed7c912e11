import { Injectable } from '@nestjs/common';
import { factsOfMany } from '../rows/facts.js';
import type { Addressee, Subject, SubjectDescription } from '@commonweal/decisions';
import { People, type Person } from '@commonweal/identity';
import type { Audience } from '@commonweal/wire';
import { In, MoreThan, type EntityManager } from 'typeorm';
import { Projection } from '../dossier/projection.js';
import { Procurement } from '../rows/procurement.entity.js';

/** Procurements as something that rules can be about. */
@Injectable()
export class ProcurementSubject implements Subject {
  readonly kind = 'procurement';
  readonly facts = factsOfMany;

  constructor(
    private readonly projection: Projection,
    private readonly folk: People,
  ) {}

  /** Paused ones too: rules go on for them, so that nothing is stale when they are resumed. */
  async running(tx: EntityManager, after: string | null, limit: number): Promise<string[]> {
    const rows = await tx.find(Procurement, {
      select: { id: true },
      where: { state: In(['running', 'paused']), ...(after ? { id: MoreThan(after) } : {}) },
      order: { id: 'ASC' },
      take: limit,
    });
    return rows.map(({ id }) => id);
  }

  async describe(tx: EntityManager, ids: string[]): Promise<Map<string, SubjectDescription>> {
    const rows = await tx.find(Procurement, {
      select: { id: true, reference: true, title: true, directorate: true, category: true },
      where: { id: In(ids) },
    });
    return new Map(rows.map(({ id, ...row }) => [id, { ...row, link: `/procurements/${id}/show` }]));
  }

  async people(tx: EntityManager, id: string, audience: Audience): Promise<Addressee[]> {
    const procurement = await tx.findOneBy(Procurement, { id });
    if (!procurement) return [];
    return (await this.peopleOf(procurement, audience)).map(({ id: personId, name, email }) => ({
      personId,
      name,
      address: email,
    }));
  }

  private async peopleOf(
    { leadId, directorate, category }: Procurement,
    audience: Audience,
  ): Promise<Person[]> {
    if (audience === 'lead') return (await this.folk.findAll([leadId])).filter(({ active }) => active);
    if (audience === 'supplier-contact') return [];
    return this.folk.holding(audience, { directorate, category });
  }

  /** The last step of every evaluation: what lists show is written with it. */
  async lookAgainOn(tx: EntityManager, id: string, day: string | null): Promise<void> {
    await this.projection.rebuild(tx, id, day);
  }
}
