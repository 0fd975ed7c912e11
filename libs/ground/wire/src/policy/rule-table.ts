import { Id, Json, Key, ListOf, LongText, Whole } from '../fields.js';
import { PolicyProblem } from './document.js';

/** One rule as it stands in a table. */
export class RuleRow {
  @Key('Key of the rule.')
  key: string;

  @Json('The whole content of the rule.')
  content: Record<string, unknown>;
}

/** Body of `POST /policy/rule-tables`: rules that somebody edits side by side. Nothing is written. */
export class RuleTableRequest {
  @Id('Change in which they are edited.', { optional: true })
  change?: string;

  @ListOf(() => RuleRow, 'The rules, at most 200.', { max: 200 })
  rows: RuleRow[];
}

export class RuleRowView {
  @Key('Key of the rule.')
  key: string;

  @LongText('The rule in English.')
  english: string;

  @ListOf(() => PolicyProblem, 'What the checks find, with every row as it stands here.')
  problems: PolicyProblem[];
}

export class RuleTableView {
  @ListOf(() => RuleRowView, 'Each row, in the order in which they came.')
  rows: RuleRowView[];
}

/** A row as it shall stand in the change. */
export class RuleRowSave extends RuleRow {
  @Whole('Version of the edit that was seen; absent where the change does not edit the rule yet.', {
    optional: true,
  })
  version?: number;

  @Whole('For a new edit: the release whose document it began from; that in force where it is left out.', {
    optional: true,
    min: 0,
  })
  basedOn?: number;
}

/** Body of `PUT /changes/:id/rule-table`. All rows are saved, or none. */
export class RuleTableSave {
  @ListOf(() => RuleRowSave, 'The rules that differ, at most 200.', { max: 200 })
  rows: RuleRowSave[];
}
