import {
  Choice,
  Decimal,
  Flag,
  Id,
  Instant,
  Key,
  ListOf,
  LongText,
  Money,
  Text,
  Texts,
  Whole,
} from '../fields.js';

/** What a bid offers for a criterion: a figure (yes is 1, no is 0), an answer in words, or both. */
export class Offer {
  @Key('Criterion.')
  criterion: string;

  @Decimal('Figure, in the unit of the criterion; money in pence.', { optional: true, min: 0, max: 1e13 })
  value?: number;

  @LongText('Answer in words.', { optional: true })
  answer?: string;
}

/** Body of `POST /procurements/:id/bids` and `PUT /procurements/:id/bids/:bidId`. */
export class BidGiven {
  @Id('Lot.')
  lotId: string;

  @Id('Supplier of the register.')
  supplierId: string;

  @Money('Price without VAT.')
  pricePence: number;

  @ListOf(() => Offer, 'Offers, by criterion.', { max: 60 })
  offers: Offer[];

  @Flag('A small or medium-sized enterprise.')
  sme: boolean;

  @Flag('A voluntary, community or social enterprise.')
  vcse: boolean;

  @Flag('Local.')
  local: boolean;

  @LongText('What shows that it is small, a social enterprise, or local.', { optional: true })
  kindEvidence?: string;
}

export const bidStates = ['admitted', 'excluded', 'withdrawn'] as const;
export type BidState = (typeof bidStates)[number];

export class BidView extends BidGiven {
  @Id('Identity.')
  id: string;

  @Text('Bidder.')
  bidder: string;

  @Choice(bidStates, 'State.')
  state: BidState;

  @LongText('Why it is excluded, withdrawn or back in.', { optional: true })
  stateReason?: string;

  @Texts('What is missing, in words.')
  missing: string[];

  @Instant('When it was entered or changed last.')
  at: string;

  @Whole('Version, for If-Match.')
  version: number;
}

/** Body of `POST /procurements/:id/bids/:bidId/state`. */
export class BidStateGiven {
  @Choice(bidStates, 'What becomes of the bid.')
  state: BidState;

  @LongText('Reason.')
  reason: string;
}

/** A cell of the workbook of bids that cannot be taken. */
export class BidProblem {
  @Whole('Row as the spreadsheet numbers it, from 1.')
  row: number;

  @Text('Column by its heading.', { max: 1100 })
  column: string;

  @Text('What is wrong and how to mend it.', { max: 1000 })
  message: string;
}

/** What the workbook says; it is taken as a whole, or not at all. */
export class BidImportView {
  @ListOf(() => BidProblem, 'Every cell that cannot be taken.')
  problems: BidProblem[];

  @Texts('What taking it does, a line a bid.')
  rows: string[];

  @Flag('Whether it was taken.')
  taken: boolean;
}

/** Query of `POST /procurements/:id/lots/:lotId/bid-imports`. */
export class BidImportQuery {
  @Choice(['true', 'false'], 'Whether to take it; otherwise it is only looked at.', { optional: true })
  take?: 'true' | 'false';
}
