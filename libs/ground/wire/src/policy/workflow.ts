import { Choice, FactName, Flag, Json, Key, ListOf, LongText, One, Text, Whole } from '../fields.js';
import { Texts } from '../fields.js';
import type { Conditions } from './rule.js';

export const taskKinds = [
  'confirm',
  'answer',
  'document',
  'consider-social-value',
  'choose-indicators',
  'criteria',
  'bids',
  'evaluation',
  'award',
  'contract',
] as const;
export type TaskKind = (typeof taskKinds)[number];

export const taskKindTitles: Record<TaskKind, string> = {
  confirm: 'Confirm',
  answer: 'Answer questions',
  document: 'Attach a document',
  'consider-social-value': 'Record the Social Value Act consideration',
  'choose-indicators': 'Choose indicators',
  criteria: 'Set the award criteria',
  bids: 'Receive and open bids',
  evaluation: 'Evaluate the bids',
  award: 'Decide the award',
  contract: 'Enter the contract',
};

export class WorkflowTask {
  @Key('Key of the task, unique in the workflow.')
  key: string;

  @Text('Title, as it stands in the checklist.')
  title: string;

  @Choice(taskKinds, 'Kind of the task.')
  kind: TaskKind;

  @LongText('Guidance: what to do, and why.')
  guidance: string;

  @Text('Where the task comes from.', { max: 500 })
  basis: string;

  @Flag('Whether the stage can be left without it.')
  required: boolean;

  @Flag('The law asks for it: nobody skips it.', { optional: true })
  statutory?: boolean;

  @Texts('Facts that an `answer` task writes; the document names them by key.', { optional: true })
  facts?: string[];

  @Json('Conditions under which the task applies; always when left out.', { optional: true })
  when?: Conditions;

  @Flag('Whether a document must be attached.', { optional: true })
  evidence?: boolean;
}

export class Gate {
  @Text('Title of the gate.')
  title: string;

  @Key('The panel that rules.')
  panel: string;

  @LongText('What the panel looks at.')
  guidance: string;
}

export class Stage {
  @Key('Key of the stage, unique in the workflow.')
  key: string;

  @Text('Title.')
  title: string;

  @LongText('Guidance for the whole stage.')
  guidance: string;

  @Whole('Working days the stage should take.', { min: 1, max: 1000 })
  targetDays: number;

  @ListOf(() => WorkflowTask, 'Tasks in order.')
  tasks: WorkflowTask[];

  @One(() => Gate, 'A panel rules before the stage can be left.', { optional: true })
  gate?: Gate;
}

/** The document kind `workflow`. */
export class WorkflowContent {
  @Text('Title.')
  title: string;

  @LongText('When to use it.')
  description: string;

  @ListOf(() => Stage, 'Stages in order.')
  stages: Stage[];

  @FactName('The fact that says when the procurement commences.', { optional: true })
  commencementFact?: string;
}
