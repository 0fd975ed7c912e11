import { Injectable } from '@nestjs/common';
import { Clock } from '@commonweal/platform';
import type { Role } from '@commonweal/wire';
import { DataSource } from 'typeorm';
import type { Caller } from '../access/caller.js';

/**
 * What one may do in another's place: the work of leads and contract managers. Reviews of policy, votes of a panel and
 * scores are a person's own judgement and never change hands.
 */
export const delegable: readonly Role[] = ['lead', 'contract-manager'];

/** Who acts for whom today. */
@Injectable()
export class Absences {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The caller with those for whom they stand in; who stands in for somebody does not stand in for theirs. */
  async actingFor(caller: Caller): Promise<Caller> {
    const held = delegable.filter((role) => caller.roles.includes(role));
    if (!held.length || caller.supplierId !== null) return caller;
    const rows = await this.database.query<{ personId: string; name: string; roles: Role[] }[]>(
      `SELECT p.id AS "personId", p.name, p.roles FROM stand_in s JOIN person p ON p.id = s.absent_id AND p.active
        WHERE s.stand_in_id = $1 AND s.until >= $2 AND s."from" <= $2 ORDER BY p.name, p.id`,
      [caller.personId, this.clock.today()],
    );
    if (!rows.length) return caller;
    const standsInFor = rows.map((absent) => ({
      ...absent,
      roles: held.filter((role) => absent.roles.includes(role)),
    }));
    return { ...caller, standsInFor };
  }
}
