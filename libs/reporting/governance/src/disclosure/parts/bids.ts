import { Injectable } from '@nestjs/common';
import { poundsInWords } from '@commonweal/rules';
import type { Offer } from '@commonweal/wire';
import type { EntityManager } from 'typeorm';
import { commercial, type DisclosureAbout, DisclosurePart, type Field, ofBid } from '../disclosure-part.js';

interface Row {
  bidder: string;
  price: string;
  offers: Offer[];
  state: string;
}

const pricing = 'It would tell competitors what this bidder charges or how it works.';

@Injectable()
export class BidsOfIt extends DisclosurePart {
  readonly key = 'bids';
  readonly title = 'Bids';
  readonly place = 40;

  async fields(tx: EntityManager, about: DisclosureAbout): Promise<Field[]> {
    const rows = await tx.query<Row[]>(
      `SELECT s.name AS bidder, b.price_pence AS price, b.offers, b.state FROM bid b JOIN supplier s ON s.id = b.supplier_id
        WHERE b.procurement_id = $1 ORDER BY b.at, b.id`,
      [about.procurementId],
    );
    return rows.flatMap((row, at) => fieldsOf(row, `Bid ${at + 1}`).map((field) => ofBid(about, field)));
  }
}

/** Labels tell no name: they stand in the list of what was withheld. */
function fieldsOf({ bidder, price, offers, state }: Row, bid: string): Field[] {
  const sensitive = { exemption: commercial, because: pricing };
  return [
    { label: `${bid}: bidder`, text: bidder },
    { label: `${bid}: state`, text: state },
    { label: `${bid}: price without VAT`, text: poundsInWords(Number(price)), ...sensitive },
    ...offers.map(({ criterion, value, answer }) => ({
      ...{ label: `${bid}: offer for ${criterion}`, ...sensitive },
      text: [value, answer].filter((said) => said !== undefined).join(' — ') || 'Nothing',
    })),
  ];
}
