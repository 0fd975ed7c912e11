import { Injectable, StreamableFile } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { WorkbookProblem, WorkbookView } from '@commonweal/wire';
import type { Upload } from '@commonweal/files';
import type { Caller } from '@commonweal/identity';
import {
  type Cell,
  checkVersion,
  DomainError,
  type FieldErrors,
  readWorkbook,
  Transaction,
} from '@commonweal/platform';
import { Answering } from '../return/answering.js';
import { cautionsBeside, type LineBeside } from '../return/line-views.js';
import { refuseUnless, ReturnAccess, type WholeReturn } from '../return/return-access.js';
import { ReturnViews } from '../return/return-views.js';
import { type AnswerInCells, type Asked, answersIn } from './answers-in-cells.js';
import { returnTable } from './return-table.js';
import { writeReturnWorkbook } from './write-return-workbook.js';

/** Returns that are answered in a spreadsheet: looked at first, then taken as a whole or not at all. */
@Injectable()
export class ReturnWorkbooks {
  constructor(
    private readonly transaction: Transaction,
    private readonly access: ReturnAccess,
    private readonly views: ReturnViews,
    private readonly answering: Answering,
  ) {}

  /** @throws DomainError not-found */
  download(id: string, caller: Caller): Promise<StreamableFile> {
    return this.transaction.run(async (tx) => {
      const { contract, theReturn } = await this.access.forCommand(tx, id, caller);
      const about = `${contract.reference} ${contract.title}: ${theReturn.periodFrom} to ${theReturn.periodUntil}, due ${theReturn.dueOn}`;
      const content = await writeReturnWorkbook(about, await this.views.beside(tx, id));
      const disposition = `attachment; filename="return-${contract.reference}-${theReturn.dueOn}.xlsx"`;
      return new StreamableFile(content, { disposition });
    });
  }

  /** What taking it would do. @throws DomainError not-found, conflict, invalid on `file` when it cannot be read */
  async look(id: string, file: Upload, caller: Caller): Promise<WorkbookView> {
    const cells = await cellsOf(file);
    return this.transaction.run(async (tx) => (await this.compare(tx, id, cells, caller)).view(file.name));
  }

  /** Saves all its answers. @throws DomainError not-found, stale, conflict when a cell cannot be taken */
  async take(id: string, seen: number, file: Upload, caller: Caller): Promise<void> {
    const cells = await cellsOf(file);
    await this.transaction.run(async (tx) => {
      const { whole, answers, problems, version } = await this.compare(tx, id, cells, caller);
      checkVersion({ version }, seen, 'return');
      if (problems.length > 0) throw hasProblems(problems);
      for (const { id: lineId, ...body } of answers)
        await this.answering.enter(tx, whole, lineId, { ...body, note: body.note ?? undefined }, caller);
    });
  }

  private async compare(tx: EntityManager, id: string, cells: Cell[][], caller: Caller) {
    const whole = await this.access.forAnswer(tx, id, caller);
    refuseUnless(whole.theReturn, 'submit');
    const beside = await this.views.beside(tx, id);
    const { answers, problems, unchanged } = answersIn(cells, beside.map(askedOf));
    const version = versionOf(whole);
    const view = (name: string): WorkbookView => ({
      ...{ name, problems, unchanged, version },
      lines: answers.flatMap((answer) => lineView(beside, answer)),
    });
    return { whole, answers, problems, version, view };
  }
}

async function cellsOf({ content }: Upload): Promise<Cell[][]> {
  return (await readWorkbook(content, [returnTable.sheet as 'Return'])).Return;
}

/** Any answer that is saved, here or elsewhere, makes it another one. */
function versionOf({ lines }: WholeReturn): number {
  return lines.reduce((sum, { version }) => sum + version, 0);
}

function askedOf({ line, obligation }: LineBeside): Asked {
  const { id, delivered, note } = line;
  const closed = line.may('answer')
    ? undefined
    : `This line is ${line.state}: its answer cannot be changed. Put ${delivered === null ? 'nothing' : 'the old answer'} here.`;
  return { id, measure: obligation, closed, delivered, note };
}

function lineView(beside: LineBeside[], { id, delivered, note }: AnswerInCells): WorkbookView['lines'] {
  const found = beside.find(({ line }) => line.id === id);
  if (!found) return [];
  const { title, type, unit } = found.obligation;
  const before = found.line.delivered ?? undefined;
  const cautions = cautionsBeside(found, { delivered, note });
  return [{ id, title, type, unit: unit ?? undefined, before, delivered, note: note ?? undefined, cautions }];
}

function hasProblems(problems: WorkbookProblem[]): DomainError {
  const count = problems.length === 1 ? 'One cell' : `${problems.length} cells`;
  const errors: FieldErrors = {};
  for (const { cell, message } of problems) errors[cell] = [...(errors[cell] ?? []), message];
  const detail = `${count} cannot be taken. Mend the file and upload it again; nothing was saved.`;
  return new DomainError('conflict', 'workbook-has-problems', detail, errors);
}
