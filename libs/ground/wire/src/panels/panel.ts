import { Choice, DateOnly, Flag, Id, Key, ListOf, LongText, Text, Texts, Whole } from '../fields.js';
import { ValueQuorum } from '../policy/panel.js';

export const offices = ['chair', 'deputy', 'member'] as const;
/** What somebody is on a panel; a deputy presides where the chair cannot. */
export type Office = (typeof offices)[number];

export class PanelMemberView {
  @Id('Identity of the membership.')
  id: string;

  @Id('Person.')
  personId: string;

  @Text('Name.')
  name: string;

  @Choice(offices, 'Office.')
  office: Office;

  @DateOnly('Member since.')
  since: string;

  @Flag('Whether they may sign in and hold the role: who does not is not counted.')
  active: boolean;
}

/** Body of `POST /panels/:key/members`. */
export class PanelMemberGiven {
  @Id('Person; holds the role panel.')
  personId: string;

  @Choice(offices, 'Office.')
  office: Office;
}

export class PanelView {
  @Key('Key, as identity in lists.')
  id: string;

  @Text('Name.')
  title: string;

  @LongText('What the panel is for.')
  remit: string;

  @Whole('How many members make a quorum.')
  quorum: number;

  @ListOf(() => ValueQuorum, 'Other quorums for higher values.')
  quorums: ValueQuorum[];

  @Whole('Working days before a meeting by which its papers are in.')
  papersDays: number;

  @Texts('Rules that route to it, in words.')
  routes: string[];

  @ListOf(() => PanelMemberView, 'Who sits on it now: chair, deputies, members.')
  members: PanelMemberView[];

  @Texts('What the caller may do: members, meetings.')
  may: string[];
}
