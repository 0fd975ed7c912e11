import {
  AnyValue,
  Choice,
  DateOnly,
  Id,
  Instant,
  Key,
  ListOf,
  LongText,
  One,
  Text,
  Texts,
} from '../fields.js';
import { RulingView } from '../panels/ruling.js';
import { StandingEffectView } from '../policy/decision.js';
import { EarlierTaskView, TaskView } from './task.js';

export class GateView {
  @Text('Title.')
  title: string;

  @Text('Panel, by name.')
  panel: string;

  @Key('Key of the panel.')
  panelKey: string;

  @Id('Item before the panel that waits for its ruling; none when nothing is submitted.', { optional: true })
  itemId?: string;

  @LongText('What the panel looks at.')
  guidance: string;

  @Choice(['not-ready', 'waiting', 'passed', 'deferred', 'rejected'], 'How it stands.')
  state: 'not-ready' | 'waiting' | 'passed' | 'deferred' | 'rejected';

  @ListOf(() => RulingView, 'Rulings, latest first.')
  rulings: RulingView[];
}

/** Something that stands in the way of leaving the stage. */
export class ObstacleView {
  @Choice(['task', 'rule', 'gate', 'state'], 'What kind of thing it is.')
  what: 'task' | 'rule' | 'gate' | 'state';

  @Text('In plain English.', { max: 1000 })
  words: string;

  @Key('Task that it is about.', { optional: true })
  task?: string;

  @Id('Decision behind it: ask it why.', { optional: true })
  decisionId?: string;
}

export class StageView {
  @Key('Key.')
  key: string;

  @Text('Title.')
  title: string;

  @LongText('Guidance.')
  guidance: string;

  @Choice(['done', 'current', 'to-come'], 'How it stands.')
  state: 'done' | 'current' | 'to-come';

  @DateOnly('The day by which it should be left; the current stage only.', { optional: true })
  targetOn?: string;

  @Instant('When it was left.', { optional: true })
  leftAt?: string;

  @ListOf(() => TaskView, 'Tasks.')
  tasks: TaskView[];

  @AnyValue('Gate at its end.', { optional: true })
  gate?: GateView;
}

/** The workflow that a procurement follows. */
export class WorkflowFollowed {
  @Key('The workflow.')
  workflow: string;

  @Text('Its title.')
  title: string;

  @Id('Decision by which rules chose it: ask it why.', { optional: true })
  decisionId?: string;
}

/** Answer of `GET /procurements/:id/checklist`. */
export class ChecklistView {
  @One(() => WorkflowFollowed, 'The workflow that is followed, and the decision that chose it.')
  workflow: WorkflowFollowed;

  @ListOf(() => StageView, 'Stages in order.')
  stages: StageView[];

  @ListOf(() => ObstacleView, 'Everything that stands in the way of leaving the current stage.')
  obstacles: ObstacleView[];

  @ListOf(
    () => StandingEffectView,
    'Warnings, advice, blocks, weightings: what rules say beside tasks and indicators.',
  )
  effects: StandingEffectView[];

  @ListOf(() => EarlierTaskView, 'What was done with tasks of an earlier workflow that this one lacks.')
  earlier: EarlierTaskView[];

  @Texts('What the caller may do now: advance, send-back, pause, resume, withdraw, rule, present, edit.')
  may: string[];
}
