import { Injectable } from '@nestjs/common';
import { Releases } from '@commonweal/documents';
import { People, type Caller } from '@commonweal/identity';
import { Clock, matching, page, Page } from '@commonweal/platform';
import type { Procurement } from '@commonweal/procurements';
import type { BoardCardView, BoardListQuery, BoardView, WorkflowContent } from '@commonweal/wire';
import { DataSource } from 'typeorm';
import { counts, firstOfEach, onTheBoard } from './board-rows.js';
import { byStageOrder, stageOrder } from './stage-order.js';

const cardsAtFirst = 10;
const sorts = { stageTargetOn: 'p.stageTargetOn', reference: 'p.reference', title: 'p.title' };

/** Running procurements by stage: counts and the first cards of each column, and more cards a page at a time. */
@Injectable()
export class Board {
  constructor(
    private readonly database: DataSource,
    private readonly releases: Releases,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  async show(query: BoardListQuery, caller: Caller): Promise<BoardView> {
    const rows = () => this.rows(query, caller);
    const counted = await counts(rows(), this.clock.today());
    const stages = counted.map(({ stage }) => stage);
    const first = await firstOfEach(rows(), stages, query.perPage ?? cardsAtFirst);
    const cards = await this.cards(first);
    const inOrder = byStageOrder(await this.order());
    const columns = counted
      .sort((a, b) => inOrder(a.stage, b.stage))
      .map((column) => ({
        ...column,
        cards: cards.filter((_, at) => first[at]?.stageTitle === column.stage),
      }));
    return { columns };
  }

  async list(query: BoardListQuery, caller: Caller): Promise<Page<BoardCardView>> {
    const found = await page(this.rows(query, caller), query, sorts);
    return new Page(await this.cards(found.items), found.total);
  }

  private rows(query: BoardListQuery, caller: Caller) {
    const rows = onTheBoard(this.database.manager, query, caller);
    if (query.stage) rows.andWhere('p.stageTitle = :stage', { stage: query.stage });
    return matching(rows, query.q, ['p.title', 'p.reference']);
  }

  private async order(): Promise<string[]> {
    const documents = await this.releases.inForce(this.database.manager);
    return stageOrder([...documents.all<WorkflowContent>('workflow').values()]);
  }

  private async cards(procurements: Procurement[]): Promise<BoardCardView[]> {
    const leads = await this.people.findAll(procurements.map(({ leadId }) => leadId));
    const names = new Map(leads.map(({ id, name }) => [id, name]));
    return procurements.map(cardOf(names, this.clock.today()));
  }
}

function cardOf(names: ReadonlyMap<string, string>, today: string) {
  return (procurement: Procurement): BoardCardView => {
    const { id, reference, title, leadId, estimatedValueExVat: value, stageTargetOn } = procurement;
    return {
      ...{ id, reference, title, stageTargetOn },
      lead: names.get(leadId) ?? 'Somebody who is no longer here',
      ...(value === null ? {} : { estimatedValueExVat: value }),
      pace: procurement.pace(today),
    };
  };
}
