import { Injectable } from '@nestjs/common';
import { UsesDocuments } from '@commonweal/documents';
import type { Caller } from '@commonweal/identity';
import type { ChoiceWord, DocumentUseView } from '@commonweal/wire';
import { DataSource } from 'typeorm';
import { narrowToRead } from '../commands/access.js';
import { IndicatorChoice } from '../rows/indicator-choice.entity.js';
import { Procurement } from '../rows/procurement.entity.js';

/** Procurements that are walked through a workflow, and those in which something was decided about an indicator. */
@Injectable()
export class ProcurementsUseDocuments extends UsesDocuments {
  constructor(private readonly database: DataSource) {
    super();
  }

  async of(kind: string, key: string, caller: Caller): Promise<DocumentUseView[]> {
    if (kind === 'indicator') return this.chosen(key, caller);
    return kind === 'workflow' ? this.walked(key, caller) : [];
  }

  private async chosen(indicator: string, caller: Caller): Promise<DocumentUseView[]> {
    const counted = await narrowToRead(this.rows(), caller)
      .innerJoin(IndicatorChoice, 'c', 'c.procurementId = p.id AND c.indicator = :indicator', { indicator })
      .select('c.choice', 'choice')
      .addSelect('count(*)::int', 'count')
      .groupBy('c.choice')
      .orderBy('c.choice')
      .getRawMany<{ choice: ChoiceWord; count: number }>();
    return counted.map(({ choice, count }) => ({
      ...{ usedAs: choice, count, link: listed({ indicator, choice }) },
    }));
  }

  private async walked(workflow: string, caller: Caller): Promise<DocumentUseView[]> {
    const count = await narrowToRead(this.rows(), caller)
      .andWhere('p.workflow = :workflow', { workflow })
      .getCount();
    return count > 0 ? [{ usedAs: 'walked', count, link: listed({ workflow }) }] : [];
  }

  private rows() {
    return this.database.createQueryBuilder(Procurement, 'p');
  }
}

function listed(filter: object): string {
  return `/procurements?filter=${encodeURIComponent(JSON.stringify(filter))}`;
}
