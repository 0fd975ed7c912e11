import {
  figureIn,
  pounds,
  shown,
  text,
  yesNo,
  type Column,
  type Reader,
  type Table,
} from '@commonweal/platform';
import type { Dossier } from '@commonweal/procurements';
import type { Criterion } from '@commonweal/wire';
import { faultOfFigure } from './bid-checks.js';

/** A line of the workbook of bids: who, for how much, and an offer for each criterion under its key. */
export type BidLine = Record<string, unknown> & {
  bidder: string;
  registrationNumber: string | null;
  pricePence: number;
  sme: boolean;
  vcse: boolean;
  local: boolean;
  kindEvidence: string | null;
};

export const bidSheet = 'Bids';

const prefix = 'offer:';

/** The columns of the workbook for one lot; headings of criteria are numbered, so that each is one of a kind. */
export function bidTable(criteria: readonly Criterion[], dossier: Dossier): Table<BidLine> {
  const fixed: Record<string, Column<unknown>> = {
    bidder: { heading: 'Bidder', help: 'Name of the supplier.', read: text(300) },
    registrationNumber: {
      heading: 'Registration number',
      help: 'Company or charity number: tells suppliers of one name apart.',
      read: text(40),
      empty: { value: null },
    },
    pricePence: { heading: 'Price', help: 'Pounds without VAT, for example 1250000.50.', read: pounds },
    sme: { heading: 'SME', help: 'yes or no.', read: yesNo, empty: { value: false } },
    vcse: { heading: 'VCSE', help: 'yes or no.', read: yesNo, empty: { value: false } },
    local: { heading: 'Local', help: 'yes or no.', read: yesNo, empty: { value: false } },
    kindEvidence: {
      heading: 'Evidence of kind',
      help: 'What shows that it is small, a social enterprise, or local.',
      read: text(5000),
      empty: { value: null },
    },
  };
  const offers = asked(criteria).map(
    (criterion, index) => [prefix + criterion.key, offerColumn(criterion, index, dossier)] as const,
  );
  return {
    sheet: bidSheet,
    columns: { ...fixed, ...Object.fromEntries(offers) } as Table<BidLine>['columns'],
  };
}

const asked = (criteria: readonly Criterion[]) => criteria.filter(({ kind }) => kind !== 'price');

export function offersIn(line: Partial<BidLine>, criteria: readonly Criterion[]) {
  return asked(criteria).flatMap(({ key, method }) => {
    const given = line[prefix + key];
    if (given === null || given === undefined) return [];
    return [
      { criterion: key, ...(method === 'scale' ? { answer: given as string } : { value: Number(given) }) },
    ];
  });
}

function offerColumn(criterion: Criterion, index: number, dossier: Dossier): Column<unknown> {
  const { title, unit, method, question } = criterion;
  const heading = `${index + 1}. ${title.replace(/\s+/g, ' ')}`;
  const empty = { value: null };
  if (method === 'scale')
    return { heading, help: question ?? 'The answer in words.', read: text(10_000), empty };
  const help = `A figure${unit ? ` in ${unit === '£' ? 'pounds' : unit}` : ''}. 0 where nothing is offered.`;
  return { heading, help, read: unit === '£' ? pounds : figureOf(criterion, dossier), empty };
}

function figureOf(criterion: Criterion, dossier: Dossier): Reader<number> {
  return (cell) => {
    const answered = typeof cell === 'boolean' ? Number(cell) : yesOrNo[String(cell).toLowerCase()];
    const value = answered ?? figureIn(cell, '%');
    if (value === undefined) return { fault: `${shown(cell)} is not a figure of 0 or more.` };
    const fault = faultOfFigure(criterion, value, dossier);
    return fault ? { fault } : { value };
  };
}

const yesOrNo: Record<string, number | undefined> = { yes: 1, no: 0 };
