import {
  Choice,
  DateOnly,
  Id,
  Instant,
  Json,
  Key,
  ListOf,
  LongText,
  One,
  Text,
  Texts,
  Whole,
} from '../fields.js';
import { ListQuery } from '../list.js';

export const moveVerdicts = ['safe', 'needs-mapping', 'blocked'] as const;
export type MoveVerdictWord = (typeof moveVerdicts)[number];

export const moveStates = ['checking', 'ready', 'moving', 'stopped', 'finished'] as const;
export type MoveState = (typeof moveStates)[number];

export const moveOutcomes = ['moved', 'left', 'failed'] as const;
export type MoveOutcome = (typeof moveOutcomes)[number];

/** Where stages and tasks go that the workflow lacks, by key; what it has goes by its key. */
export class MoveMappingGiven {
  @Json('Stage → the stage that it is there; null for none.')
  stages: Record<string, string | null>;

  @Json('Task → the task that it is there; null keeps what was done with it as part of the record alone.')
  tasks: Record<string, string | null>;

  @Json('Stage in which a procurement stands → the stage in which it goes on, where that is another one.')
  goesOnIn: Record<string, string>;
}

/** A stage or a task of a workflow, as something to map from or to. */
export class MovePlaceView {
  @Key('Key.')
  key: string;

  @Text('Title.')
  title: string;

  @Text('Kind, of a task.', { optional: true })
  kind?: string;

  @Text('Stage, by title, of a task.', { optional: true })
  stage?: string;
}

/** What moving one procurement to another workflow would do. */
export class MovePlanView {
  @Key('The workflow it would follow.')
  workflow: string;

  @Text('That workflow, by title.')
  workflowTitle: string;

  @Whole('Release of that workflow.')
  release: number;

  @Whole('Release whose workflow it follows now.')
  fromRelease: number;

  @Choice(moveVerdicts, 'Whether it can be moved.')
  verdict: MoveVerdictWord;

  @Texts('Why it cannot be moved as it is, each a sentence.')
  reasons: string[];

  @Text('The stage in which it goes on, by title.', { optional: true })
  goesOnIn?: string;

  @DateOnly('The day by which that stage should be left.', { optional: true })
  targetOn?: string;

  @Texts('Tasks that it would gain, by title.')
  newTasks: string[];

  @Texts('Tasks that it would lose, with which nobody did anything, by title.')
  goneTasks: string[];

  @Texts('Tasks whose answers, records and documents are kept, marked as from the earlier workflow.')
  keptTasks: string[];

  @Texts('What else is worth knowing, each a sentence.')
  notes: string[];

  @Texts('What would stand in the way of leaving the stage.')
  obstacles: string[];

  @ListOf(() => MovePlaceView, 'Stages of which somebody must say where they go.')
  stagesToPlace: MovePlaceView[];

  @ListOf(() => MovePlaceView, 'Tasks of which somebody must say where they go.')
  tasksToPlace: MovePlaceView[];

  @One(() => MovePlaceView, 'The stage in which it stands.')
  stands: MovePlaceView;

  @ListOf(() => MovePlaceView, 'Stages of the workflow, to choose from.')
  stages: MovePlaceView[];

  @ListOf(() => MovePlaceView, 'Tasks of the workflow, to choose from.')
  tasks: MovePlaceView[];
}

/** A workflow to which a procurement can be moved. */
export class MoveTargetView {
  @Key('Key of the workflow.')
  workflow: string;

  @Text('Title.')
  title: string;

  @Choice(['newer', 'rules', 'other'], 'A newer one of its own, one that rules now ask for, or any other.')
  why: 'newer' | 'rules' | 'other';
}

/** Body of `POST /procurements/:id/workflow-move` and of its preview. */
export class MoveWish extends MoveMappingGiven {
  @Key('The workflow; that of the release in force is meant.')
  workflow: string;
}

export class MoveGiven extends MoveWish {
  @LongText('Reason.')
  reason: string;
}

/** Body of `POST /workflow-moves`: a move of everything running that follows a workflow. */
export class WorkflowMoveCreate {
  @Key('The workflow that is followed now.')
  workflow: string;

  @Key('The workflow to follow; the same one, as it is in force, when left out.', { optional: true })
  toWorkflow?: string;

  @LongText('Reason.')
  reason: string;
}

export class WorkflowMoveView {
  @Id('Identity.')
  id: string;

  @Key('The workflow that is followed now.')
  workflow: string;

  @Text('That workflow, by title.')
  title: string;

  @Key('The workflow to follow.')
  toWorkflow: string;

  @Text('That workflow, by title.')
  toTitle: string;

  @Whole('Release of the workflow to follow.')
  release: number;

  @LongText('Reason.')
  reason: string;

  @Choice(moveStates, 'How far it is.')
  state: MoveState;

  @Text('Who prepared it.')
  preparedBy: string;

  @Instant('When.')
  preparedAt: string;

  @Text('Who started it.', { optional: true })
  startedBy?: string;

  @Whole('Procurements that it is about.')
  total: number;

  @Whole('How many of them were looked at in the dry run or the move that is under way.')
  done: number;

  @Json('How many there are by verdict of the latest look: safe, needs-mapping, blocked.')
  verdicts: Record<string, number>;

  @Json('How many there are by outcome: moved, left, failed.')
  outcomes: Record<string, number>;

  @One(() => MoveMappingGiven, 'What was said of stages and tasks that the workflow lacks.')
  mapping: MoveMappingGiven;

  @ListOf(() => MovePlaceView, 'Stages that some of them need a place for.')
  stagesToPlace: MovePlaceView[];

  @ListOf(() => MovePlaceView, 'Tasks that some of them need a place for.')
  tasksToPlace: MovePlaceView[];

  @ListOf(() => MovePlaceView, 'Stages in which those stand that are not safe.')
  standing: MovePlaceView[];

  @ListOf(() => MovePlaceView, 'Stages of the workflow, to choose from.')
  stages: MovePlaceView[];

  @ListOf(() => MovePlaceView, 'Tasks of the workflow, to choose from.')
  tasks: MovePlaceView[];

  @Texts('What the caller may do now: map, start, stop.')
  may: string[];

  @Whole('Version, for If-Match.')
  version: number;
}

/** One procurement in a move. */
export class WorkflowMoveRowView {
  @Id('The procurement.')
  id: string;

  @Text('Its reference.')
  reference: string;

  @Text('Its title.')
  title: string;

  @Text('Its lead, by name.')
  lead: string;

  @Choice(moveVerdicts, 'What the latest look said; absent while nobody looked.', { optional: true })
  verdict?: MoveVerdictWord;

  @Texts('Why it is not safe, or what is worth knowing, each a sentence.')
  words: string[];

  @Text('The stage in which it stands, by title.')
  stands: string;

  @Text('The stage in which it goes on, by title.', { optional: true })
  goesOnIn?: string;

  @Texts('Tasks that are kept with the record alone, by title.')
  keptTasks: string[];

  @Choice(moveOutcomes, 'What became of it; absent while it was not its turn.', { optional: true })
  outcome?: MoveOutcome;
}

export class WorkflowMoveRowQuery extends ListQuery {
  @Choice(moveVerdicts, 'What the latest look said.', { optional: true })
  verdict?: MoveVerdictWord;

  @Choice(moveOutcomes, 'What became of it.', { optional: true })
  outcome?: MoveOutcome;
}
