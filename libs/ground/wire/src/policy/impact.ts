import { AnyValue, Choice, DateOnly, Flag, Id, Instant, Key, ListOf, Text, Whole } from '../fields.js';
import { sheetFormats, type SheetFormat } from '../list-file.js';

export class ImpactRow {
  @Text('Kind of the subject.')
  subjectKind: string;

  @Id('Subject.')
  subjectId: string;

  @Text('Its reference.')
  reference: string;

  @Text('Its title.')
  title: string;

  @Text('Path in the console.')
  link: string;

  @Key('Rule.')
  rule: string;

  @Text('Title of the rule.')
  ruleTitle: string;

  @Choice(['gained', 'lost', 'cannot-decide', 'changed'], 'What happens to the effect.')
  what: 'gained' | 'lost' | 'cannot-decide' | 'changed';

  @Text('The effect in words.', { max: 1000 })
  effect: string;

  @Text('Why, in words.', { max: 1000 })
  why: string;

  @Flag('A person has touched it: it stays, marked as no longer required.')
  kept: boolean;
}

/** A mail that publishing would plan or cancel. */
export class ForeseenMessageView {
  @Choice(
    ['planned', 'cancelled', 'altered'],
    'Whether it would be planned, or is planned and would be cancelled, or go out on another day or in other words.',
  )
  what: 'planned' | 'cancelled' | 'altered';

  @Text('Who would read it.', { max: 300 })
  to: string;

  @Text('Title of its template.')
  message: string;

  @Text('What it is about, in words.', { max: 500 })
  about: string;

  @Text('Path in the console of what it is about.', { optional: true, max: 500 })
  link?: string;

  @DateOnly('The day on which it would go out; a weekend moves it to the next sending day.')
  sendOn: string;

  @Text('Why, in words.', { max: 1000 })
  why: string;
}

/** Answer of `GET /changes/:id/impact`: what publishing would do to everything running. Nothing is written. */
export class ImpactView {
  @Instant('The moment for which it is exact.')
  asOf: string;

  @Whole('Subjects looked at.')
  subjects: number;

  @Whole('Effects gained.')
  gained: number;

  @Whole('Effects lost.')
  lost: number;

  @Whole('Effects that can no longer be decided.')
  cannotDecide: number;

  @Whole('Subjects for which nothing changes.')
  unchanged: number;

  @Whole('Messages that would be planned.')
  messagesPlanned: number;

  @Whole('Planned messages that would be cancelled.')
  messagesCancelled: number;

  @Whole('Planned messages that would go out on another day or in other words.')
  messagesAltered: number;

  @ListOf(() => ImpactRow, 'Each gain and loss; the first 500.')
  rows: ImpactRow[];

  @ListOf(() => ForeseenMessageView, 'Each of these messages; the first 200.')
  messages: ForeseenMessageView[];
}

/** Body of `POST /policy/impacts`: impact of one draft rule while it is being edited. */
export class RuleImpactRequest {
  @Key('Key of the rule.')
  key: string;

  @Id('Change in which it is edited.', { optional: true })
  change?: string;

  @AnyValue('The draft content.')
  content: Record<string, unknown>;
}

/** As what everything that is looked at is downloaded. */
export class ImpactSheetQuery {
  @Choice(sheetFormats, 'File format.')
  format: SheetFormat;
}
