import { Injectable } from '@nestjs/common';
import { Evaluation } from '@commonweal/decisions';
import { HeldWork, type HeldItem, type Passing } from '@commonweal/identity';
import { Ledger } from '@commonweal/ledger';
import { passItems } from '@commonweal/panels';
import { lock } from '@commonweal/platform';
import { In, type EntityManager } from 'typeorm';
import { TellsOfWork } from '../assignments/tells-of-work.js';
import { canLead } from '../commands/describe-procurement.js';
import { subjectKind } from '../dossier/dossiers.js';
import { Procurement } from '../rows/procurement.entity.js';

/** Procurements that somebody leads and that are not over. */
@Injectable()
export class ProcurementsLed extends HeldWork {
  readonly kind = 'procurement';
  readonly title = 'Procurements led';

  constructor(
    private readonly ledger: Ledger,
    private readonly evaluation: Evaluation,
    private readonly tells: TellsOfWork,
  ) {
    super();
  }

  async of(tx: EntityManager, leadId: string): Promise<HeldItem[]> {
    const rows = await tx.find(Procurement, {
      select: { id: true, reference: true, title: true, stageTitle: true },
      where: { leadId, state: In(['running', 'paused']) },
      order: { reference: 'ASC' },
    });
    return rows.map(({ id, reference, title, stageTitle }) => ({
      id,
      title: `${reference} ${title} (${stageTitle})`,
      link: `/procurements/${id}/show`,
    }));
  }

  whyNot(_tx: EntityManager, { to }: Passing): Promise<string | null> {
    return Promise.resolve(canLead(to) ? null : `${to.name} is no procurement lead.`);
  }

  /** The evaluation behind it announces what falls due to the new lead, no longer to the old one. */
  async handOver(tx: EntityManager, { id, from, to, by }: Passing): Promise<void> {
    await lock(tx, `${subjectKind}:${id}`);
    const procurement = await tx.findOneByOrFail(Procurement, { id });
    await tx.update(Procurement, id, { leadId: to.id, version: procurement.version + 1 });
    await passItems(tx, { subjectKind, subjectId: id }, to.id);
    await this.tells.ofLead(tx, procurement, to, by);
    await this.evaluation.apply(tx, subjectKind, [id], 'answer');
    await this.ledger.write(tx, {
      ...{ subjectKind, subjectId: id, action: 'handed-over', actorId: by.personId },
      data: { from: from.id, to: to.id },
    });
  }
}
