import { Choice, DateOnly, Id, Key, ListOf, Money, Text, Whole } from '../fields.js';
import { ListQuery } from '../list.js';

const paces = ['on-track', 'at-risk', 'late'] as const;

/** What the cards of a column are asked by. */
export class BoardListQuery extends ListQuery {
  @Text('Title of the stage.', { optional: true })
  stage?: string;

  @Text('Directorate.', { optional: true, max: 80 })
  directorate?: string;

  @Text('Category of spend.', { optional: true, max: 80 })
  category?: string;

  @Id('The lead.', { optional: true })
  leadId?: string;

  @Key('Workflow.', { optional: true })
  workflow?: string;
}

/** A running procurement on the board. */
export class BoardCardView {
  @Id('Identity of the procurement.')
  id: string;

  @Text('Reference that people see, for example PR-2026-0042.')
  reference: string;

  @Text('Title.')
  title: string;

  @Text('The lead, by name.')
  lead: string;

  @Money('Estimated value without VAT.', { optional: true })
  estimatedValueExVat?: number;

  @DateOnly('Day on which the stage is to be left.')
  stageTargetOn: string;

  @Choice(paces, 'How the stage stands against its target.')
  pace: (typeof paces)[number];
}

/** Running procurements in stages of one title, whatever their workflow. */
export class PipelineRow {
  @Text('Title of the stage.')
  stage: string;

  @Whole('Procurements in it.')
  count: number;

  @Whole('Of these, at risk.')
  atRisk: number;

  @Whole('Of these, late.')
  late: number;

  @Money('What they are worth together, without VAT, as far as it is estimated.')
  valueExVat: number;
}

/** A column of the board. */
export class BoardColumnView extends PipelineRow {
  @ListOf(() => BoardCardView, 'The first of them, by target.')
  cards: BoardCardView[];
}

/** Answer of `GET /board`. */
export class BoardView {
  @ListOf(() => BoardColumnView, 'Columns that hold something, in the order of the stages.')
  columns: BoardColumnView[];
}
