import { Choice, Id, Key, Text } from '../fields.js';
import { ListQuery } from '../list.js';
import { choices, type ChoiceWord } from './choice.js';
import { procurementStates, type ProcurementState } from './procurement.js';

export class ProcurementListQuery extends ListQuery {
  @Choice(procurementStates, 'State.', { optional: true })
  state?: ProcurementState;

  @Key('Stage.', { optional: true })
  stage?: string;

  @Text('Category of spend.', { optional: true, max: 80 })
  category?: string;

  @Text('Directorate.', { optional: true, max: 80 })
  directorate?: string;

  @Id('The lead.', { optional: true })
  leadId?: string;

  @Choice(['on-track', 'at-risk', 'late'], 'How the stage stands against its target.', { optional: true })
  pace?: 'on-track' | 'at-risk' | 'late';

  @Choice(['not-ready', 'waiting', 'passed', 'deferred', 'rejected'], 'How the gate of the stage stands.', {
    optional: true,
  })
  gate?: string;

  @Key('Workflow that it is walked through.', { optional: true })
  workflow?: string;

  @Key('Indicator that something was decided about.', { optional: true })
  indicator?: string;

  @Choice(choices, 'With that indicator: what was decided.', { optional: true })
  choice?: ChoiceWord;
}
