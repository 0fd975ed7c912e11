import { Injectable, StreamableFile } from '@nestjs/common';
import type { Upload } from '@commonweal/files';
import type { Caller } from '@commonweal/identity';
import {
  DomainError,
  invalidField,
  isComplete,
  readTable,
  readWorkbook,
  type Column,
} from '@commonweal/platform';
import { Suppliers } from '@commonweal/suppliers';
import type { BidGiven, BidImportView, BidProblem } from '@commonweal/wire';
import { AwardDesk, lotOf, type Desk } from '../award-desk.js';
import { bidSheet, bidTable, offersIn, type BidLine } from './bid-table.js';
import { EditBids } from './edit-bids.js';

interface Plan {
  lines: { row: number; line: BidLine }[];
  problems: BidProblem[];
}

/** Bids by spreadsheet: given out with the columns of the lot, read with every problem by its cell, taken as a whole. */
@Injectable()
export class BidWorkbook {
  constructor(
    private readonly desk: AwardDesk,
    private readonly bids: EditBids,
    private readonly suppliers: Suppliers,
  ) {}

  /** @throws DomainError not-found */
  write(id: string, lotId: string, caller: Caller): Promise<StreamableFile> {
    return this.desk.look(id, caller, async ({ dossier, file }) => {
      lotOf(dossier, lotId);
      const { columns } = bidTable(file.criteriaOf(lotId), dossier);
      const all = Object.values<Column<unknown>>(columns);
      const headings = all.map(({ heading }) => words(heading, true));
      const guidance = all.map(({ heading, help }) => [words(heading), words(help)]);
      const { default: writeXlsxFile } = await import('write-excel-file/node');
      const workbook = await writeXlsxFile([[headings], guidance], {
        sheets: [bidSheet, 'Guidance'],
        columns: [
          all.map(({ heading }) => ({ width: Math.min(60, heading.length + 6) })),
          [{ width: 60 }, { width: 90 }],
        ],
        stickyRowsCount: 1,
        buffer: true,
      });
      return new StreamableFile(workbook);
    });
  }

  /** Nothing is written. @throws DomainError invalid on `file` when it cannot be read */
  async check(id: string, lotId: string, upload: Upload, caller: Caller): Promise<BidImportView> {
    const cells = await cellsOf(upload);
    return this.desk.look(id, caller, (desk) => {
      const { lines, problems } = planOf(desk, lotId, cells);
      return Promise.resolve({ problems, rows: lines.map(({ line }) => inWords(line)), taken: false });
    });
  }

  /** All of it, or nothing. @throws DomainError invalid, conflict with every cell that cannot be taken */
  async take(id: string, lotId: string, upload: Upload, caller: Caller): Promise<BidImportView> {
    const cells = await cellsOf(upload);
    let rows: string[] = [];
    await this.desk.work(id, caller, 'bids', async (desk) => {
      const { lines, problems } = planOf(desk, lotId, cells);
      refuseProblems(problems);
      for (const { line } of lines) await this.bids.enter(desk, await this.bidOf(desk, lotId, line));
      rows = lines.map(({ line }) => inWords(line));
      return { action: 'bids-imported', data: { lot: lotId, bids: lines.length } };
    });
    return { problems: [], rows, taken: true };
  }

  private async bidOf({ tx, file, caller }: Desk, lotId: string, line: BidLine): Promise<BidGiven> {
    const { bidder: name, registrationNumber, pricePence, sme, vcse, local, kindEvidence } = line;
    const supplier =
      (await this.suppliers.matching(tx, name, registrationNumber)) ??
      (await this.suppliers.create(
        tx,
        { name, sme, vcse, local, ...(registrationNumber ? { registrationNumber } : {}) },
        caller.personId,
      ));
    return {
      ...{ lotId, supplierId: supplier.id, pricePence, sme, vcse, local },
      offers: offersIn(line, file.criteriaOf(lotId)),
      ...(kindEvidence ? { kindEvidence } : {}),
    };
  }
}

async function cellsOf({ content }: Upload) {
  return (await readWorkbook(content, [bidSheet]))[bidSheet];
}

function planOf({ dossier, file }: Desk, lotId: string, cells: Awaited<ReturnType<typeof cellsOf>>): Plan {
  lotOf(dossier, lotId);
  const table = bidTable(file.criteriaOf(lotId), dossier);
  const { rows, problems } = readTable(table, cells);
  if (!rows.length && !problems.length)
    throw invalidField('file', 'There is no bid in the sheet. Write one in each row beneath the headings.');
  const lines = rows.flatMap((row) => (isComplete(table, row) ? [{ row: row.row, line: row.values }] : []));
  const present = file.bidsFor(lotId).map((bid) => file.bidder(bid).toLowerCase());
  const names = lines.map(({ line }) => line.bidder.toLowerCase());
  const doubles = lines.flatMap(({ row, line: { bidder } }, index) => {
    const isDouble = names.indexOf(bidder.toLowerCase()) !== index || present.includes(bidder.toLowerCase());
    const message = `${bidder} has a bid for this lot already: leave one.`;
    return isDouble ? [{ row, column: 'Bidder', message }] : [];
  });
  return {
    lines,
    problems: [...problems.map(({ row, column, message }) => ({ row, column, message })), ...doubles],
  };
}

function refuseProblems(problems: readonly BidProblem[]): void {
  if (!problems.length) return;
  const count = problems.length === 1 ? 'One cell' : `${problems.length} cells`;
  throw new DomainError(
    'conflict',
    'import-has-problems',
    `${count} cannot be taken. Mend the file and import it again; nothing was written.`,
    Object.fromEntries(
      problems.map(({ row, column, message }) => [`${bidSheet}.${row}.${column}`, [message]]),
    ),
  );
}

const inWords = ({ bidder, pricePence }: BidLine) =>
  `${bidder}: £${(pricePence / 100).toLocaleString('en-GB', { minimumFractionDigits: 2 })}`;

function words(value: string, isBold = false) {
  const text = value in {} ? `${value} ` : value;
  return { type: String, value: text, wrap: true, ...(isBold ? { fontWeight: 'bold' as const } : {}) };
}
