import { Id, Money, Text, Whole } from '../fields.js';

export class LotGiven {
  @Text('Title: what is bought in this lot.', { max: 300 })
  title: string;

  @Money('Estimated value without VAT, in pence.', { optional: true, min: 0 })
  estimatedValueExVat?: number | null;
}

/** A part of a procurement that is awarded by itself. */
export class LotView extends LotGiven {
  @Id('Identity.')
  id: string;

  @Whole('Number, from 1.', { min: 1 })
  number: number;

  @Whole('Version, for If-Match.', { min: 1 })
  version: number;
}
