import {
  Choice,
  DateOnly,
  Flag,
  Id,
  Instant,
  Key,
  ListOf,
  LongText,
  One,
  Text,
  Texts,
  Whole,
} from '../fields.js';
import { ListQuery } from '../list.js';
import { Pack } from './pack.js';
import { rulings, RulingView, type RulingWord } from './ruling.js';

export const panelItemStates = ['submitted', 'decided', 'withdrawn'] as const;
export type PanelItemState = (typeof panelItemStates)[number];

/** Body of `POST /panel-items`: to a meeting, or by the urgent route. */
export class PanelItemGiven {
  @Key('Kind of what is to be ruled on: procurement.')
  subjectKind: string;

  @Id('What is to be ruled on.')
  subjectId: string;

  @Id('Meeting; left out on the urgent route.', { optional: true })
  meetingId?: string;

  @LongText('Why it cannot wait for a meeting.', { optional: true })
  urgentReason?: string;

  @LongText('Why the papers come after the cut-off; the chair must agree.', { optional: true })
  lateReason?: string;
}

/** Body of `POST /panel-items/:id/conflicts`. */
export class PanelConflictGiven {
  @LongText('The interest and how it conflicts.')
  nature: string;
}

/** Body of `PUT /panel-items/:id/vote`. */
export class PanelVoteGiven {
  @Choice(rulings, 'Vote.')
  vote: RulingWord;

  @LongText('Comment.', { optional: true })
  comment?: string;
}

export class PanelConflictView {
  @Text('Who declared it.')
  person: string;

  @LongText('The interest; for the panel and the auditor.', { optional: true })
  nature?: string;

  @Instant('When.')
  at: string;
}

export class PanelVoteView {
  @Text('Who voted.')
  person: string;

  @Choice(rulings, 'Vote.')
  vote: RulingWord;

  @LongText('Comment.', { optional: true })
  comment?: string;

  @Instant('When.')
  at: string;
}

/** How votes stand. */
export class VoteCountView {
  @Whole('Members who are counted.')
  counted: number;

  @Whole('How many make a quorum.')
  quorum: number;

  @Flag('Whether there are enough.')
  quorate: boolean;

  @Texts('What has most votes; several when they are tied.')
  leading: string[];

  @Text('In words.', { max: 1000 })
  words: string;
}

/** An item in lists. */
export class PanelItemRow {
  @Id('Identity.')
  id: string;

  @Key('Key of the panel.')
  panel: string;

  @Text('Panel, by name.')
  panelTitle: string;

  @Text('Reference of what is ruled on.')
  reference: string;

  @Text('Its title.')
  title: string;

  @Text('The gate.')
  gate: string;

  @Text('Who is responsible for it.')
  lead: string;

  @Choice(panelItemStates, 'State.')
  state: PanelItemState;

  @Id('Meeting.', { optional: true })
  meetingId?: string;

  @DateOnly('Day of the meeting.', { optional: true })
  heldOn?: string;

  @Flag('Urgent route between meetings.')
  urgent: boolean;

  @Flag('Its papers are late, and the chair has not agreed to take them.')
  waitsForChair: boolean;

  @Choice(rulings, 'What was ruled.', { optional: true })
  ruling?: RulingWord;

  @Instant('When it was submitted.')
  submittedAt: string;
}

export class PanelItemView extends PanelItemRow {
  @Key('Kind of what is ruled on.')
  subjectKind: string;

  @Id('What is ruled on.')
  subjectId: string;

  @Text('Who submitted it.')
  submittedBy: string;

  @LongText('Why it could not wait for a meeting.', { optional: true })
  urgentReason?: string;

  @LongText('Why its papers came after the cut-off.', { optional: true })
  lateReason?: string;

  @LongText('Why the chair took them all the same.', { optional: true })
  lateAgreed?: string;

  @LongText('Why it was withdrawn.', { optional: true })
  withdrawn?: string;

  @One(() => Pack, 'The pack; withheld from who declared a conflict.', { optional: true })
  pack?: Pack;

  @Text('SHA-256 of the pack: proves what was read.', { optional: true })
  packHash?: string;

  @ListOf(() => PanelConflictView, 'Conflicts of interest declared.')
  conflicts: PanelConflictView[];

  @ListOf(() => PanelVoteView, 'Votes; for the panel and the auditor.')
  votes: PanelVoteView[];

  @One(() => VoteCountView, 'How votes stand; for the panel and the auditor.', { optional: true })
  count?: VoteCountView;

  @One(() => RulingView, 'What was ruled.', { optional: true })
  ruled?: RulingView;

  @Flag('The caller declared a conflict.')
  conflicted: boolean;

  @Choice(rulings, "The caller's vote.", { optional: true })
  myVote?: RulingWord;

  @Texts('What the caller may do now: declare, vote, rule, agree-late, withdraw.')
  may: string[];

  @Whole('Version, for If-Match.')
  version: number;
}

export class PanelItemListQuery extends ListQuery {
  @Key('Only those before this panel.', { optional: true })
  panel?: string;

  @Id('Only those of this meeting.', { optional: true })
  meetingId?: string;

  @Id('Only those about this.', { optional: true })
  subjectId?: string;

  @Choice(panelItemStates, 'Only those in this state.', { optional: true })
  state?: PanelItemState;
}
