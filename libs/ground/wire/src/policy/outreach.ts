import { Choices, Flag, Key, ListOf, LongText, Text, Whole } from '../fields.js';

/** The document kind `template`: an e-mail with `((placeholder))`s. */
export class TemplateContent {
  @Text('Title, as it stands in lists.')
  title: string;

  @Key('The message kind it serves; that kind says which placeholders there are.')
  messageKind: string;

  @Text('Subject line.')
  subject: string;

  @LongText('Text of the mail: paragraphs, "* " bullets, ((placeholders)).')
  body: string;
}

/** Who can be told: the people of a subject in that part. */
export const audiences = [
  'supplier-contact',
  'contract-manager',
  'lead',
  'assignee',
  'panel',
  'policy-approver',
  'admin',
] as const;
export type Audience = (typeof audiences)[number];

export class Rung {
  @Whole('Working days after the due date; negative before it, 0 on the day.', { min: -250, max: 250 })
  day: number;

  @Choices(audiences, 'Who is told.')
  to: Audience[];

  @Key('Template of the mail.')
  template: string;
}

/** The document kind `ladder`: who is told, how many working days before or after a due date. */
export class LadderContent {
  @Text('Title.')
  title: string;

  @ListOf(() => Rung, 'The rungs, earliest first. Rungs after the due date of a return need an open alert.')
  rungs: Rung[];

  @Flag('No longer used.', { optional: true })
  retired?: boolean;
}
