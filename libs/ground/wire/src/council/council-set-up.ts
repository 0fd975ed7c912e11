import {
  Choice,
  Choices,
  DateOnly,
  Flag,
  Id,
  Key,
  ListOf,
  LongText,
  Money,
  One,
  Text,
  Texts,
  Whole,
} from '../fields.js';
import { roles, type Role } from '../identity/role.js';
import { CalendarDay } from '../policy/calendar.js';

/** What a council is asked before its first policy is in force, in the order of asking. */
export const councilSteps = ['name', 'directorates', 'closure-days', 'panels', 'packs'] as const;
export type CouncilStep = (typeof councilSteps)[number];

/** Body of `PUT /council/name`. */
export class CouncilNamed {
  @Text('Name of the council, as it stands in e-mails.', { max: 200 })
  name: string;
}

export class DirectorateGiven {
  @Key('Key of one that there is; a new one gets a key from its name.', { optional: true })
  value?: string | null;

  @Text('Name.', { max: 200 })
  title: string;
}

/** Body of `PUT /council/directorates`: all of them. */
export class DirectoratesGiven {
  @ListOf(() => DirectorateGiven, 'At least two.', { max: 100 })
  directorates: DirectorateGiven[];
}

/** Body of `PUT /council/closure-days`: all of them, in any order. */
export class ClosureDaysGiven {
  @DateOnly('Until which day they are known.')
  coversUntil: string;

  @ListOf(() => CalendarDay, 'Weekdays on which the offices are closed, beside bank holidays.', { max: 400 })
  days: CalendarDay[];
}

export class CouncilPanel {
  @Text('Name.', { max: 200 })
  title: string;

  @LongText('What it is for.')
  remit: string;

  @Whole('How many members make a quorum.', { min: 1, max: 50 })
  quorum: number;

  @Whole('Working days before a meeting by which its papers are in.', { max: 60 })
  papersDays: number;
}

export class CouncilBoard extends CouncilPanel {
  @Money('It decides from this estimated value on, excluding VAT.')
  from: number;
}

/** Body of `PUT /council/panels`. */
export class CouncilPanels {
  @One(() => CouncilPanel, 'Which decides unless the board does.')
  panel: CouncilPanel;

  @One(() => CouncilBoard, 'Which decides on the highest values; left out where there is none.', {
    optional: true,
  })
  board?: CouncilBoard | null;
}

/** Body of `PUT /council/packs`: all that are adopted. */
export class PacksChosen {
  @Texts('Keys of packs; none is an answer too.', { max: 50 })
  packs: string[];
}

export class KindCount {
  @Key('Kind of document.')
  kind: string;

  @Text('How its documents are called.')
  plural: string;

  @Whole('How many.')
  count: number;
}

export class PackOffered {
  @Key('Key.')
  key: string;

  @Text('Title.')
  title: string;

  @LongText('What it holds.')
  description: string;

  @Text('Version.')
  version: string;

  @Texts('Titles of the packs that it is made on top of.')
  needs: string[];

  @Flag('In force already, for every council.')
  inForce: boolean;

  @Flag('Chosen.')
  chosen: boolean;

  @Whole('Sources in it that are marked as not confirmed.')
  toCheck: number;

  @ListOf(() => KindCount, 'What it holds, by kind.')
  contents: KindCount[];
}

export class RoleHolders {
  @Choice(roles, 'Role.')
  role: Role;

  @Texts('Who holds it and may sign in.', { max: 1000 })
  names: string[];
}

export class PanelSeats {
  @Key('The panel.')
  key: string;

  @Text('Its name.')
  title: string;

  @Whole('How many make a quorum.')
  quorum: number;

  @Whole('How many sit on it.')
  members: number;
}

export class HolidaysKnown {
  @Text('Title of the calendar.')
  title: string;

  @DateOnly('Until which day it is known.')
  coversUntil: string;
}

export const councilStates = ['open', 'in-force', 'overtaken', 'not-needed'] as const;

/** How far the first set-up of the council has come, and what was answered. Answer of every command of it. */
export class CouncilView {
  @Choice(
    councilStates,
    'Being answered; published; begun, while somebody published policy in another change; or never needed here.',
  )
  state: (typeof councilStates)[number];

  @Whole('Version, for If-Match; absent until the first answer.', { optional: true })
  version?: number;

  @Choices(councilSteps, 'What was answered.')
  answered: CouncilStep[];

  @Id('The change that holds the answers.', { optional: true })
  changeId?: string;

  @Whole('The release that it became.', { optional: true })
  release?: number;

  @Text('Name of the council.')
  name: string;

  @ListOf(() => DirectorateGiven, 'Directorates.')
  directorates: DirectorateGiven[];

  @One(() => ClosureDaysGiven, 'Closure days.')
  closureDays: ClosureDaysGiven;

  @ListOf(() => HolidaysKnown, 'The bank holidays that count beside them.')
  bankHolidays: HolidaysKnown[];

  @One(() => CouncilPanels, 'Panels.')
  panels: CouncilPanels;

  @ListOf(() => PackOffered, 'Packs: those in force, and those that may be adopted.')
  packs: PackOffered[];

  @ListOf(() => RoleHolders, 'Who holds the roles without which nothing moves.')
  people: RoleHolders[];

  @ListOf(() => PanelSeats, 'Who sits on the panels.')
  seats: PanelSeats[];

  @Texts('What is still to be done, in words; nothing when the first procurement can be opened and decided.')
  left: string[];
}
