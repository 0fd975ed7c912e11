import {
  Choice,
  DateOnly,
  Email,
  Flag,
  Id,
  Instant,
  Json,
  Key,
  ListOf,
  LongText,
  Text,
  Texts,
  Whole,
} from '../fields.js';
import { ListQuery } from '../list.js';

export const messageStates = [
  'planned',
  'sending',
  'sent',
  'delivered',
  'failed',
  'unknown',
  'cancelled',
] as const;
export type MessageState = (typeof messageStates)[number];

/** One attempt to send an envelope of one or more messages. */
export class DispatchView {
  @Id('Identity.')
  id: string;

  @Text('Provider.')
  provider: string;

  @Choice(messageStates, 'Fate.')
  state: MessageState;

  @Text('Subject line.', { max: 500 })
  subject: string;

  @LongText('Text.')
  text: string;

  @Instant('When it was started.')
  startedAt: string;

  @Instant('When its fate was known.', { optional: true })
  finishedAt?: string;

  @LongText('What the provider answered.', { optional: true })
  answer?: string;

  @Whole('Messages in the envelope.')
  messages: number;
}

export class MessageView {
  @Id('Identity.')
  id: string;

  @Key('Message kind.')
  kind: string;

  @Key('Template.')
  template: string;

  @Choice(messageStates, 'Fate.')
  state: MessageState;

  @Text('Person, by name.')
  to: string;

  @Text('Address.', { max: 254 })
  address: string;

  @Text('What it is about, in words.', { max: 500 })
  subject: string;

  @Text('Path in the console of what it is about.', { optional: true })
  link?: string;

  @DateOnly('Day on which it is to go out.')
  sendOn: string;

  @Whole('Working days from the due date, for one of a ladder.', { optional: true, min: -250 })
  rung?: number;

  @LongText('Why it was planned, in words.')
  why: string;

  @Id('Decision behind it: ask it why.', { optional: true })
  decisionId?: string;

  @LongText('Why it was cancelled, or what the provider answered.', { optional: true })
  because?: string;

  @Instant('When it went out.', { optional: true })
  sentAt?: string;

  @ListOf(() => DispatchView, 'Attempts to send it; only on the single message.', { optional: true })
  dispatches?: DispatchView[];

  @Whole('Version, for If-Match.')
  version: number;
}

/** Body of `POST /messages/:id/settlement`: a person decides the fate of a message that is `unknown`. */
export class SettlementGiven {
  @Choice(['sent', 'send-again'], 'It did arrive, or it is to be sent again.')
  as: 'sent' | 'send-again';

  @LongText('Reason.')
  reason: string;
}

/** A mail in the console's mailbox, the provider of the embedded default. */
export class MailView {
  @Id('Identity.')
  id: string;

  @Text('Address.', { max: 254 })
  to: string;

  @Text('Subject line.', { max: 500 })
  subject: string;

  @LongText('Text.')
  text: string;

  @Instant('When it came in.')
  at: string;

  @Flag('Whether it was opened here.')
  opened: boolean;
}

export class MessageListQuery extends ListQuery {
  @Choice(messageStates, 'Fate.', { optional: true })
  state?: MessageState;

  @Key('Message kind.', { optional: true })
  kind?: string;

  @Id('What it is about.', { optional: true })
  subjectId?: string;

  @Id('Person.', { optional: true })
  personId?: string;
}

/** Query of `GET /messages/forecast`. */
export class ForecastQuery {
  @DateOnly('The day, today or later.')
  on: string;
}

export class PlaceholderView {
  @Text('Name, as it stands between the brackets.')
  name: string;

  @Text('What it stands for.')
  words: string;

  @Text('An example, for previews.')
  example: string;
}

/** A reason to write to people, with what its templates may say. */
export class MessageKindView {
  @Key('Message kind.')
  kind: string;

  @Text('Title.')
  title: string;

  @ListOf(() => PlaceholderView, 'Placeholders of its templates.')
  placeholders: PlaceholderView[];
}

/** What the placeholders of a template stood for in a real message, for its preview. */
export class MessageSample {
  @Id('The message.')
  id: string;

  @Text('Name of who it went to, or is to.', { max: 300 })
  to: string;

  @Text('What it is about.', { max: 500 })
  about: string;

  @Json('By the name of the placeholder: words, or a list of them. Secrets stand as their examples.')
  values: Record<string, string | string[]>;
}

/** Body of `POST /message-kinds/:kind/preview`: a template as it is typed. */
export class MailDraft {
  @Text('Subject line.', { optional: true })
  subject?: string;

  @LongText('Text of the mail.', { optional: true })
  body?: string;

  @Id('The message of the samples that it is filled in with; examples without one.', { optional: true })
  message?: string;
}

export class MailBlock {
  @Choice(['paragraph', 'bullets', 'heading'], 'What it is in the formatted mail.')
  is: 'paragraph' | 'bullets' | 'heading';

  @Texts('Its lines.')
  lines: string[];
}

/** A template as it would arrive. */
export class MailPreview {
  @Text('Subject line.')
  subject: string;

  @ListOf(() => MailBlock, 'The formatted mail, part by part.')
  blocks: MailBlock[];

  @LongText('The mail as plain text.')
  text: string;
}

/** Body of `POST /supplier-codes`: the link out of a mail, or the address where the link is too old. */
export class CodeAsked {
  @Text('What followed `link=` in the mail.', { optional: true, max: 100 })
  link?: string;

  @Email('E-mail, where the link is too old.', { optional: true })
  email?: string;
}
