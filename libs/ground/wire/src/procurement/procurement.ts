import { Choice, DateOnly, Id, Ids, Instant, Json, Key, Money, Text, Whole } from '../fields.js';

export const procurementStates = ['running', 'paused', 'withdrawn', 'completed'] as const;

export type ProcurementState = (typeof procurementStates)[number];

/** Body of `POST /procurements`. The answers are facts of the vocabulary; the rest of the form grows with it. */
export class ProcurementCreate {
  @Text('Title.')
  title: string;

  @Text('Category of spend: a value of the fact `category`.', { max: 80 })
  category: string;

  @Text('Directorate: a value of the fact `directorate`.', { max: 80 })
  directorate: string;

  @Json('Further facts known at the start, by name: regime, procurementType, estimatedValueExVat …')
  facts: Record<string, unknown>;

  @Ids('Ending contracts that it follows.', { optional: true, max: 20 })
  predecessorIds?: string[];
}

export class ProcurementUpdate {
  @Text('Title.', { optional: true })
  title?: string;

  @Id('The lead.', { optional: true })
  leadId?: string;
}

export class ProcurementView {
  @Id('Identity.')
  id: string;

  @Text('Reference that people see, for example PR-2026-0042.')
  reference: string;

  @Text('Title.')
  title: string;

  @Text('Category of spend.')
  category: string;

  @Text('Directorate.')
  directorate: string;

  @Id('The lead.')
  leadId: string;

  @Text('The lead, by name.')
  lead: string;

  @Choice(procurementStates, 'State.')
  state: ProcurementState;

  @Key('Stage.')
  stage: string;

  @Text('Stage, by title.')
  stageTitle: string;

  @DateOnly('The day by which the stage should be left.', { optional: true })
  stageTargetOn?: string;

  @Choice(['on-track', 'at-risk', 'late'], 'How the stage stands against its target.')
  pace: 'on-track' | 'at-risk' | 'late';

  @Money('Estimated value without VAT.', { optional: true })
  estimatedValueExVat?: number;

  @Whole('Required tasks still open in this stage.')
  tasksOpen: number;

  @Whole('Suggested indicators still undecided.')
  undecided: number;

  @Whole('Effects new by a release and not yet looked at.')
  newByRelease: number;

  @Whole('Release whose workflow it follows.')
  workflowRelease: number;

  @Instant('When it was opened.')
  createdAt: string;

  @Whole('Version, for If-Match.')
  version: number;
}
