import type { SelectQueryBuilder } from 'typeorm';
import { type DocumentSet, parameterOn } from '@commonweal/documents';
import type { Supplier } from '@commonweal/suppliers';
import type { Contract } from './contract.entity.js';

interface Wanted {
  /** When it is missing: why the entry is not ready. */
  words: string;
  isMissing: (contract: Contract, supplier: Supplier | undefined) => boolean;
  /** The same of the rows of a list. */
  sql: string;
}

/** What the Local Government Transparency Code 2015 asks for, beyond what every contract has. */
const wanted: Wanted[] = [
  {
    words: 'The description of what is bought is missing.',
    isMissing: ({ description }) => !description,
    sql: 'contract.description IS NULL',
  },
  {
    words: 'Whether it came of an invitation to tender or to quote is missing.',
    isMissing: ({ process }) => process === null,
    sql: 'contract.process IS NULL',
  },
  {
    words: 'The VAT that cannot be recovered is missing; write 0 where all is recovered.',
    isMissing: ({ irrecoverableVat }) => irrecoverableVat === null,
    sql: 'contract.irrecoverableVat IS NULL',
  },
  {
    words: 'A day on which it is reviewed is missing.',
    isMissing: ({ reviewDates }) => reviewDates.length === 0,
    sql: 'cardinality(contract.reviewDates) = 0',
  },
  {
    words: 'The company or charity number of the supplier is missing, or why it has none.',
    isMissing: (_, supplier) => !supplier?.registrationNumber && !supplier?.unnumbered,
    sql: 'supplier.registrationNumber IS NULL AND supplier.unnumbered IS NULL',
  },
];

/** In pence; the Code's own figure where the release has no parameter of that key. */
export function publishedAbove(documents: DocumentSet, today: string): number {
  const value = parameterOn(documents, 'contract-register-above', today);
  return typeof value === 'number' ? value : 5_000_00;
}

/** Why the entry of the contract is not ready to be published; nothing for one too small to be published. */
export function missingIn(contract: Contract, supplier: Supplier | undefined, above: number): string[] {
  if (contract.valueExVat <= above) return [];
  return wanted.filter(({ isMissing }) => isMissing(contract, supplier)).map(({ words }) => words);
}

/** Contracts that are published and whose entry is whole, or is not. */
export function withEntry(rows: SelectQueryBuilder<Contract>, entry: 'ready' | 'not-ready', above: number) {
  const missing = wanted.map(({ sql }) => `(${sql})`).join(' OR ');
  return rows
    .andWhere('contract.valueExVat > :above', { above })
    .andWhere(entry === 'ready' ? `NOT (${missing})` : `(${missing})`);
}
