import { Injectable } from '@nestjs/common';
import { People } from '@commonweal/identity';
import { notFound, page, type Page } from '@commonweal/platform';
import type { WorkflowMoveRowQuery, WorkflowMoveRowView } from '@commonweal/wire';
import { DataSource, In } from 'typeorm';
import { Procurement } from '../../rows/procurement.entity.js';
import { nameOf, type Names } from '../../views/names.js';
import { WorkflowMoveRow } from './workflow-move-row.entity.js';
import { WorkflowMove } from './workflow-move.entity.js';

const filters = ['verdict', 'outcome'] as const;

/** Lists the procurements of a move: three queries a page. */
@Injectable()
export class WorkflowMoveRows {
  constructor(
    private readonly database: DataSource,
    private readonly people: People,
  ) {}

  /** @throws DomainError not-found */
  async list(moveId: string, query: WorkflowMoveRowQuery): Promise<Page<WorkflowMoveRowView>> {
    const { manager } = this.database;
    if (!(await manager.existsBy(WorkflowMove, { id: moveId }))) throw notFound('move');
    const rows = manager.createQueryBuilder(WorkflowMoveRow, 'row').where('row.moveId = :moveId', { moveId });
    for (const name of filters)
      if (query[name]) rows.andWhere(`row.${name} = :${name}`, { [name]: query[name] });
    const found = await page(rows, query, { verdict: 'row.verdict', outcome: 'row.outcome' });
    const ids = found.items.map(({ procurementId }) => procurementId);
    const procurements = await manager.findBy(Procurement, { id: In(ids) });
    const names = await this.people.namesOf(procurements.map(({ leadId }) => leadId));
    const byId = new Map(procurements.map((procurement) => [procurement.id, procurement]));
    return found.map((row) => rowView(row, byId.get(row.procurementId), names));
  }
}

function rowView(row: WorkflowMoveRow, it: Procurement | undefined, names: Names): WorkflowMoveRowView {
  const { procurementId: id, verdict, words, keptTasks, stands, goesOnIn, outcome } = row;
  return {
    ...{ id, words, keptTasks },
    reference: it?.reference ?? '',
    title: it?.title ?? '',
    lead: it ? nameOf(names, it.leadId) : '',
    stands: stands?.title ?? it?.stageTitle ?? '',
    ...(verdict ? { verdict } : {}),
    ...(goesOnIn ? { goesOnIn } : {}),
    ...(outcome ? { outcome } : {}),
  };
}
