import {
  Choice,
  DateOnly,
  Flag,
  Id,
  Ids,
  Instant,
  Key,
  ListOf,
  LongText,
  Text,
  Texts,
  Whole,
} from '../fields.js';
import { ListQuery } from '../list.js';
import { PanelConflictView, PanelItemRow, PanelVoteView } from './item.js';
import { RulingView } from './ruling.js';

export const meetingStates = ['planned', 'published', 'confirmed', 'cancelled'] as const;
export type MeetingState = (typeof meetingStates)[number];

const clockTime = { pattern: /^([01]\d|2[0-3]):[0-5]\d$/, patternHint: 'a time such as 14:00', max: 5 };

/** Body of `PUT /panel-meetings/:id`. */
export class PanelMeetingGiven {
  @DateOnly('Day.')
  heldOn: string;

  @Text('When it begins, such as 14:00.', clockTime)
  startsAt: string;

  @Text('Where.')
  place: string;
}

/** Body of `POST /panel-meetings`. */
export class PanelMeetingCreate extends PanelMeetingGiven {
  @Key('Panel.')
  panel: string;
}

/** Body of `PUT /panel-meetings/:id/agenda`. */
export class AgendaGiven {
  @Ids('Every item of the meeting, in order.', { max: 100 })
  items: string[];
}

/** Body of `PUT /panel-meetings/:id/attendance`. */
export class AttendanceGiven {
  @Ids('Members who are there.', { max: 50 })
  present: string[];

  @Ids('Members who sent apologies.', { max: 50 })
  apologies: string[];
}

/** Body of `POST /panel-meetings/:id/minutes/confirmation`. */
export class MinutesConfirmed {
  @LongText('What else is to be minuted.', { optional: true })
  notes?: string;
}

/** A meeting in lists. */
export class PanelMeetingRow {
  @Id('Identity.')
  id: string;

  @Key('Key of the panel.')
  panel: string;

  @Text('Panel, by name.')
  panelTitle: string;

  @DateOnly('Day.')
  heldOn: string;

  @Text('When it begins.')
  startsAt: string;

  @Text('Where.')
  place: string;

  @DateOnly('Day by which papers are in.')
  papersBy: string;

  @Choice(meetingStates, 'State.')
  state: MeetingState;

  @Whole('Items on its agenda.')
  items: number;

  @Whole('Version, for If-Match.')
  version: number;
}

export class AttendanceView {
  @Id('Person.')
  personId: string;

  @Text('Name.')
  name: string;

  @Choice(['present', 'apologies', 'unknown'], 'Whether they are there.')
  state: 'present' | 'apologies' | 'unknown';
}

export class PanelMeetingView extends PanelMeetingRow {
  @ListOf(() => PanelItemRow, 'Agenda, in order.')
  agenda: PanelItemRow[];

  @ListOf(() => AttendanceView, 'Who is there.')
  attendance: AttendanceView[];

  @LongText('Why it was cancelled.', { optional: true })
  cancelled?: string;

  @Texts('What the caller may do now: edit, order, publish, attendance, cancel, confirm.')
  may: string[];
}

export class PanelMeetingListQuery extends ListQuery {
  @Key('Only those of this panel.', { optional: true })
  panel?: string;

  @Choice(meetingStates, 'Only those in this state.', { optional: true })
  state?: MeetingState;

  @DateOnly('Only those on this day or later.', { optional: true })
  from?: string;
}

/** What the minutes say of one item. */
export class MinuteView {
  @Id('Item.')
  itemId: string;

  @Text('Reference and title.', { max: 700 })
  about: string;

  @Text('The gate.')
  gate: string;

  @Text('Who is responsible for it.')
  lead: string;

  @LongText('Why late papers were taken.', { optional: true })
  lateAgreed?: string;

  @ListOf(() => PanelConflictView, 'Conflicts declared.')
  conflicts: PanelConflictView[];

  @ListOf(() => PanelVoteView, 'Votes.')
  votes: PanelVoteView[];

  @ListOf(() => RulingView, 'The ruling; none while there is none.')
  rulings: RulingView[];

  @LongText('Why it was withdrawn.', { optional: true })
  withdrawn?: string;
}

/** Answer of `GET /panel-meetings/:id/minutes`. */
export class MinutesView {
  @Text('Panel, by name.')
  panel: string;

  @DateOnly('Day.')
  heldOn: string;

  @Text('When it began.')
  startsAt: string;

  @Text('Where.')
  place: string;

  @Texts('Present.')
  present: string[];

  @Texts('Apologies.')
  apologies: string[];

  @ListOf(() => MinuteView, 'Items in order.')
  items: MinuteView[];

  @LongText('What else was minuted.', { optional: true })
  notes?: string;

  @Flag('Confirmed by the chair; until then they are a draft.')
  confirmed: boolean;

  @Text('Who confirmed them.', { optional: true })
  confirmedBy?: string;

  @Instant('When.', { optional: true })
  confirmedAt?: string;
}
