import {
  Choice,
  DateOnly,
  FactName,
  Flag,
  Id,
  Instant,
  Key,
  LongText,
  One,
  Text,
  TrueOrFalse,
  Whole,
} from '../fields.js';
import { ListQuery } from '../list.js';
import { PeriodRule } from '../award/notice.js';
import { subjectKinds, type SubjectKind } from '../policy/subject.js';

export const dutyRepeats = ['never', 'after-completion', 'each-quarter'] as const;
export type DutyRepeat = (typeof dutyRepeats)[number];

/** The document kind `duty`: something owed by a day that is counted from an event. Rules say who owes it. */
export class DutyContent {
  @Text('Title, for example "Publish the contract details notice".')
  title: string;

  @Text('Code of a notice, for example "UK7".', { optional: true, max: 20 })
  code?: string;

  @Text('Paragraph of the law.', { max: 500 })
  basis: string;

  @DateOnly('Day on which somebody last compared it with its source.', { optional: true })
  checkedOn?: string;

  @LongText('What the law says, and how it is done.')
  guidance: string;

  @FactName('The date that it is counted from.')
  anchor: string;

  @One(() => PeriodRule, 'The period, counted from that date.')
  period: PeriodRule;

  @Choice(dutyRepeats, 'Once; again from the day on which it was done; or for each quarter of the year.')
  repeats: DutyRepeat;

  @FactName('The date after which it is not owed again.', { optional: true })
  until?: string;

  @Text('What proves that it was done.', { max: 500 })
  evidence: string;

  @Key('Ladder of its reminders.', { optional: true })
  ladder?: string;

  @Flag('No longer used.', { optional: true })
  retired?: boolean;
}

export const dutyStates = ['waiting', 'open', 'done', 'not-needed'] as const;
export type DutyState = (typeof dutyStates)[number];

/** A duty of one procurement or contract, with its clock. */
export class DutyView {
  @Id('Identity.')
  id: string;

  @Key('Key of the policy document.')
  duty: string;

  @Text('Title.')
  title: string;

  @Text('Code of a notice.', { optional: true, max: 20 })
  code?: string;

  @Text('Paragraph of the law.', { max: 500 })
  basis: string;

  @LongText('What the law says, and how it is done.')
  guidance: string;

  @Text('What proves that it was done.', { max: 500 })
  evidenceWanted: string;

  @Choice(subjectKinds, 'Whose duty it is: the kind.')
  subjectKind: SubjectKind;

  @Id('Whose duty it is.')
  subjectId: string;

  @Text('Whose duty it is, in words.', { max: 500 })
  subject: string;

  @Text('Path of the subject in the console.', { max: 500 })
  link: string;

  @Choice(dutyStates, 'State.')
  state: DutyState;

  @Text('What its clock waits for, while it waits.', { optional: true, max: 500 })
  waitsFor?: string;

  @Text('How the days are counted, in words.', { max: 500 })
  counting: string;

  @DateOnly('The day that it is counted from.', { optional: true })
  anchorOn?: string;

  @DateOnly('The last day.', { optional: true })
  dueOn?: string;

  @DateOnly('The last day as it was before a date or a calendar changed.', { optional: true })
  movedFrom?: string;

  @Whole('Calendar days left, while it is open; negative when it is late.', { optional: true, min: -100_000 })
  daysLeft?: number;

  @Flag('Not done by its last day.')
  late: boolean;

  @DateOnly('When it was done.', { optional: true })
  doneOn?: string;

  @Text('What proves it: a number, an address.', { optional: true, max: 1000 })
  evidence?: string;

  @LongText('Why it is not needed, or why it was opened again.', { optional: true })
  reason?: string;

  @Text('Who put that on record.', { optional: true })
  by?: string;

  @Instant('When that was put on record.', { optional: true })
  settledAt?: string;

  @Id('Decision behind it: ask it why.')
  decisionId: string;

  @Whole('Version, for If-Match.')
  version: number;
}

/** Body of `POST /duties/:id/completion`. */
export class DutyCompletion {
  @DateOnly('The day on which it was done.')
  doneOn: string;

  @Text('What proves it: a number or an address under which it can be seen.', { max: 1000 })
  evidence: string;
}

/** Body of `POST /duties/:id/waiver` and `POST /duties/:id/reopening`. */
export class DutyReason {
  @LongText('Reason.')
  reason: string;
}

export class DutyListQuery extends ListQuery {
  @Choice(dutyStates, 'State.', { optional: true })
  state?: DutyState;

  @Key('Key of the duty.', { optional: true })
  duty?: string;

  @Choice(subjectKinds, 'Kind of the subject.', { optional: true })
  subjectKind?: SubjectKind;

  @Id('Subject.', { optional: true })
  subjectId?: string;

  @TrueOrFalse('Only those that are, or are not, late.', { optional: true })
  late?: boolean;

  @TrueOrFalse('Only those whose last day has moved, or has not.', { optional: true })
  moved?: boolean;

  @TrueOrFalse('Only those that are still owed, or are settled.', { optional: true })
  owed?: boolean;
}
