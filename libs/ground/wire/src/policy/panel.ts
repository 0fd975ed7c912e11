import { ListOf, LongText, Money, Text, Texts, Whole } from '../fields.js';

/** A larger quorum from a value on. */
export class ValueQuorum {
  @Money('From this estimated value on, excluding VAT.')
  from: number;

  @Whole('How many members make a quorum.', { min: 1, max: 50 })
  members: number;
}

/** The document kind `panel`. Who sits on it are people, not policy: see memberships. */
export class PanelContent {
  @Text('Name.')
  title: string;

  @LongText('What the panel is for.')
  remit: string;

  @Whole('How many members make a quorum.', { min: 1, max: 50 })
  quorum: number;

  @ListOf(() => ValueQuorum, 'Other quorums for higher values.', { optional: true, max: 20 })
  quorums?: ValueQuorum[];

  @Whole('Working days before a meeting by which its papers are in; five when left out.', {
    optional: true,
    max: 60,
  })
  papersDays?: number;

  @Texts('Facts that head the pack, word for word; the document names them by key.', {
    optional: true,
    max: 20,
  })
  statements?: string[];
}
