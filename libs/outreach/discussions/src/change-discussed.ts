import { Injectable } from '@nestjs/common';
import type { SubjectDescription } from '@commonweal/decisions';
import type { EntityManager } from 'typeorm';
import { Discussed } from './discussed.js';

/** Changes of policy as something that people of the council talk about while they are drafted and reviewed. */
@Injectable()
export class ChangeDiscussed extends Discussed {
  readonly kind = 'change';

  async readable(tx: EntityManager, ids: string[]): Promise<string[]> {
    return [...(await this.describe(tx, ids)).keys()];
  }

  override async describe(tx: EntityManager, ids: string[]): Promise<Map<string, SubjectDescription>> {
    const rows = await tx.query<{ id: string; reference: string; title: string }[]>(
      'SELECT id, reference, title FROM policy_change WHERE id = ANY($1)',
      [ids],
    );
    return new Map(rows.map(({ id, ...row }) => [id, { ...row, link: `/changes/${id}/show` }]));
  }
}
