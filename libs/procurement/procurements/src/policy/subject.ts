import { Injectable } from '@nestjs/common';
import { factsOfMany } from '../rows/facts.js';
import type { Addressee, Subject, SubjectDescription, SubjectFacts } from '@commonweal/decisions';
import type { DocumentSet } from '@commonweal/documents';
import type { Audience } from '@commonweal/wire';
import { In, type EntityManager } from 'typeorm';
import { Audiences, addressee } from './audiences.js';
import { Projection } from '../dossier/projection.js';
import { StaffReminders } from '../reminders/staff-reminders.js';
import { Procurement } from '../rows/procurement.entity.js';

/** Procurements as something that rules can be about. */
@Injectable()
export class ProcurementSubject implements Subject {
  readonly kind = 'procurement';

  constructor(
    private readonly projection: Projection,
    private readonly audiences: Audiences,
    private readonly reminders: StaffReminders,
  ) {}

  facts(
    tx: EntityManager,
    ids: string[],
    _documents: DocumentSet,
    _today: string,
    asked?: ReadonlySet<string>,
  ): Promise<Map<string, SubjectFacts>> {
    return factsOfMany(tx, ids, asked);
  }

  /** Paused ones too: rules go on for them, so that nothing is stale when they are resumed. */
  async running(tx: EntityManager, after: string | null, limit: number): Promise<string[]> {
    const rows = await tx.query<Pick<Procurement, 'id'>[]>(
      `SELECT id FROM procurement WHERE state IN ('running', 'paused') AND id > $1 ORDER BY id LIMIT $2`,
      [after ?? '00000000-0000-0000-0000-000000000000', limit],
    );
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
    return (await this.audiences.of(tx, procurement, audience)).map(addressee);
  }

  /** What lists show is written with it, and who is to be reminded. */
  async lookAgainOn(
    tx: EntityManager,
    days: ReadonlyMap<string, string | null>,
    undisturbed: ReadonlySet<string>,
  ): Promise<void> {
    const standing = await this.projection.standing(tx, days, undisturbed);
    const moved = new Map([...days].filter(([id]) => !standing.has(id)));
    await this.reminders.keep(tx, await this.projection.rebuild(tx, moved));
  }
}
