import { Choice, DateOnly, Flag, Id, ListOf, LongText, Text, Whole } from '../fields.js';

export const improvementOutcomes = ['improved', 'not-improved', 'given-up'] as const;

export type ImprovementOutcome = (typeof improvementOutcomes)[number];

export class ImprovementStepSave {
  @Text('What is done.', { max: 500 })
  what: string;

  @Text('Who does it.', { max: 200 })
  who: string;

  @DateOnly('By when.')
  dueOn: string;
}

/** Body of `POST /contracts/:id/improvement-plans`. */
export class ImprovementPlanCreate {
  @Id('The obligation that falls short; left out where it is the contract as a whole.', { optional: true })
  obligationId?: string;

  @LongText('What falls short, and what is to be reached.')
  aim: string;

  @DateOnly('The day by which it is reached; counted by policy when left out.', { optional: true })
  dueOn?: string;

  @ListOf(() => ImprovementStepSave, 'The steps, at least one.', { max: 50 })
  steps: ImprovementStepSave[];
}

/** Body of `POST /improvement-plans/:id/steps/:stepId/completion`. */
export class ImprovementStepDone {
  @DateOnly('The day on which it was done.')
  doneOn: string;

  @Text('What shows it.', { optional: true, max: 1000 })
  note?: string;
}

/** Body of `POST /improvement-plans/:id/prolongation`. */
export class ImprovementPlanProlong {
  @DateOnly('The new day.')
  dueOn: string;

  @LongText('Why.')
  reason: string;
}

/** Body of `POST /improvement-plans/:id/closing`. */
export class ImprovementPlanClose {
  @Choice(improvementOutcomes, 'What came of it.')
  outcome: ImprovementOutcome;

  @LongText('What shows it.')
  reason: string;
}

export class ImprovementStepView extends ImprovementStepSave {
  @Id('Identity.')
  id: string;

  @DateOnly('The day on which it was done.', { optional: true })
  doneOn?: string;

  @Text('What shows it.', { optional: true, max: 1000 })
  note?: string;

  @Flag('Not done by its day.')
  late: boolean;
}

/** What a supplier does about what falls short, by when, and what came of it. */
export class ImprovementPlanView {
  @Id('Identity.')
  id: string;

  @Id('Contract.')
  contractId: string;

  @Id('The obligation that falls short.', { optional: true })
  obligationId?: string;

  @Text('That obligation, by title.', { optional: true, max: 1000 })
  obligation?: string;

  @LongText('What falls short, and what is to be reached.')
  aim: string;

  @DateOnly('When it was agreed.')
  openedOn: string;

  @DateOnly('The day by which it is reached.')
  dueOn: string;

  @Whole('Calendar days left while it is open; negative when it is late.', { optional: true, min: -100_000 })
  daysLeft?: number;

  @Flag('Not closed by its day.')
  late: boolean;

  @ListOf(() => ImprovementStepView, 'The steps, in their order.')
  steps: ImprovementStepView[];

  @Choice(improvementOutcomes, 'What came of it; absent while it is open.', { optional: true })
  outcome?: ImprovementOutcome;

  @LongText('What shows it, or why it was prolonged last.', { optional: true })
  reason?: string;

  @DateOnly('When it was closed.', { optional: true })
  closedOn?: string;

  @Whole('Version, for If-Match.')
  version: number;
}
