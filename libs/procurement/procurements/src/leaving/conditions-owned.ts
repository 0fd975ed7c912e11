import { Injectable } from '@nestjs/common';
import { Evaluation } from '@commonweal/decisions';
import { HeldWork, type HeldItem, type Passing } from '@commonweal/identity';
import { Ledger } from '@commonweal/ledger';
import { lock } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import { whyNotAssigned } from '../assignments/assign-tasks.js';
import { subjectKind } from '../dossier/dossiers.js';
import { ConditionMail } from '../panel/condition-mail.js';
import { ProcurementCondition } from '../rows/procurement-condition.entity.js';
import { Procurement } from '../rows/procurement.entity.js';

/** Conditions of panels that somebody sees to and that are not met. The ruling still says whom the panel named. */
@Injectable()
export class ConditionsOwned extends HeldWork {
  readonly kind = 'condition';
  readonly title = 'Conditions of panels';

  constructor(
    private readonly ledger: Ledger,
    private readonly evaluation: Evaluation,
    private readonly mail: ConditionMail,
  ) {
    super();
  }

  of(tx: EntityManager, personId: string): Promise<HeldItem[]> {
    return tx.query<HeldItem[]>(
      `SELECT c.procurement_id || '/' || c.key AS id, p.reference || ' ' || p.title || ': ' || c.what AS title,
              '/procurements/' || p.id || '/show?task=' || c.key AS link
         FROM procurement_condition c
         JOIN procurement p ON p.id = c.procurement_id AND p.state IN ('running', 'paused')
         JOIN procurement_task t ON t.procurement_id = c.procurement_id AND t.key = c.key
        WHERE c.owner_id = $1 AND t.status NOT IN ('completed', 'not-applicable')
        ORDER BY p.reference, c.key`,
      [personId],
    );
  }

  /** As a panel may name owners: leads who work there. */
  async whyNot(tx: EntityManager, { id, to }: Passing): Promise<string | null> {
    if (!to.holds('lead')) return `${to.name} is no procurement lead.`;
    return whyNotAssigned(to, await tx.findOneByOrFail(Procurement, { id: placeOf(id).procurementId }));
  }

  async handOver(tx: EntityManager, { id, from, to, by }: Passing): Promise<void> {
    const place = placeOf(id);
    const { procurementId, key } = place;
    await lock(tx, `${subjectKind}:${procurementId}`);
    await tx.update(ProcurementCondition, place, { ownerId: to.id });
    const condition = await tx.findOneByOrFail(ProcurementCondition, place);
    await this.mail.remind(tx, await tx.findOneByOrFail(Procurement, { id: procurementId }), condition);
    await this.evaluation.apply(tx, subjectKind, [procurementId], 'answer');
    await this.ledger.write(tx, {
      ...{ subjectKind, subjectId: procurementId, action: 'condition-handed-over', actorId: by.personId },
      data: { task: key, from: from.id, to: to.id },
    });
  }
}

function placeOf(id: string): { procurementId: string; key: string } {
  const [procurementId = '', key = ''] = id.split('/');
  return { procurementId, key };
}
