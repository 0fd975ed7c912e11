import { Choice, Flag, Id, Instant, Key, ListOf, LongText, Text, Texts, Whole } from '../fields.js';

/** The document kind `exemption`: a ground on which something is withheld from who asks under freedom of information. */
export class ExemptionContent {
  @Text('Title, such as “Commercial interests”.', { max: 200 })
  title: string;

  @Text('The section of the law.', { max: 200 })
  basis: string;

  @LongText('When it may be relied on.')
  guidance: string;

  @Flag('Whether the public interest is weighed first: then a note says how.')
  weighed: boolean;
}

export class ExemptionView extends ExemptionContent {
  @Key('Key.')
  key: string;
}

/** One thing that is disclosed or withheld. */
export class DisclosureField {
  @Key('What it is known by, as long as it says the same.')
  field: string;

  @Text('What it is.', { max: 1000 })
  label: string;

  @Text('What it says.', { max: 40_000 })
  text: string;

  @Key('Exemption that is proposed for it; left out where nothing speaks against disclosing it.', {
    optional: true,
  })
  exemption?: string | undefined;

  @Text('Why it is proposed.', { optional: true, max: 500 })
  because?: string | undefined;

  @Flag('Whether it cannot be disclosed yet.')
  closed: boolean;

  @Id('File that comes with it.', { optional: true })
  attachmentId?: string | undefined;
}

export class DisclosurePartView {
  @Key('Key.')
  key: string;

  @Text('Title.')
  title: string;

  @ListOf(() => DisclosureField, 'What is in it.', { max: 20_000 })
  fields: DisclosureField[];
}

/** Answer of `GET /procurements/:id/disclosure-preview`: all that a bundle could hold, as it stands now. */
export class DisclosurePreview {
  @Text('What it is known by, as long as nothing changes.')
  seen: string;

  @Text('Why bids cannot be disclosed yet; left out once they can.', { optional: true })
  bidsClosed?: string | undefined;

  @ListOf(() => DisclosurePartView, 'Parts.')
  parts: DisclosurePartView[];

  @ListOf(() => ExemptionView, 'What may be relied on.')
  exemptions: ExemptionView[];
}

export class Withholding {
  @Key('Field.')
  field: string;

  @Key('Exemption.')
  exemption: string;

  @LongText('Why, and how the public interest weighs.', { optional: true })
  note?: string | undefined;
}

/** Body of `POST /procurements/:id/disclosures`. */
export class DisclosureGiven {
  @Text('The request that is answered, by its reference.', { max: 200 })
  request: string;

  @Text('What was looked at: `seen` of the preview.')
  seen: string;

  @ListOf(() => Withholding, 'What is withheld; everything else is disclosed.', { max: 20_000 })
  withheld: Withholding[];
}

export const disclosureStates = ['making', 'ready'] as const;
export type DisclosureState = (typeof disclosureStates)[number];

/** A bundle that was made. */
export class DisclosureView {
  @Id('Identity.')
  id: string;

  @Text('The request that it answers.')
  request: string;

  @Choice(disclosureStates, 'Whether it can be downloaded.')
  state: DisclosureState;

  @Whole('Files put into it so far.')
  done: number;

  @Whole('Files that come into it.')
  total: number;

  @Whole('What is disclosed.')
  disclosed: number;

  @Whole('What is withheld.')
  withheld: number;

  @Texts('Exemptions relied on, by title.')
  exemptions: string[];

  @Text('Who made it.')
  by: string;

  @Instant('When.')
  at: string;

  @Id('The file, once it is ready.', { optional: true })
  attachmentId?: string | undefined;

  @Text('SHA-256 of the file, once it is ready.', { optional: true })
  hash?: string | undefined;
}
