import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { ListFileColumns, type ListFileColumn, type SheetFormat, sheetFormats } from '@commonweal/wire';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { defer, lastValueFrom, type Observable } from 'rxjs';
import { Clock } from '../clock.js';
import type { SheetRow } from '../sheets/cells.js';
import { sheetFile } from '../sheets/sheet-file.js';
import { invalidField } from './domain-error.js';
import { cellOf } from './list-file-cell.js';
import { Page } from './list.js';
import { refuse } from './validation.js';

type Query = Record<string, unknown>;
type Turn = (page: number) => Promise<unknown>;

/** Rows that are read at once. */
const perPage = 500;

/**
 * Sends a list as a file when its query asks for one (`file`, `columns`): the same rows in the same order as the pages of it,
 * read page by page by the list's own route, and sent as they come.
 */
@Injectable()
export class ListFileInterceptor implements NestInterceptor {
  constructor(private readonly clock: Clock) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const query = request.query as Query;
    const format = sheetFormats.find((known) => known === query['file']);
    if (!format || request.method !== 'GET') return next.handle();
    return defer(() => {
      const columns = columnsOf(query['columns']);
      const turn: Turn = (page) => {
        Object.assign(query, { page: String(page), perPage: String(perPage) });
        return lastValueFrom(next.handle() as Observable<unknown>);
      };
      return this.send(nameOf(request), format, columns, turn);
    });
  }

  /** The first page is read before anything is sent, so that a refusal is an answer of its own. */
  private async send(name: string, format: SheetFormat, columns: ListFileColumn[], turn: Turn) {
    const first = await turn(1);
    if (!(first instanceof Page)) return first;
    return sheetFile(`${name}-${this.clock.today()}`, format, rowsOf(first, columns, turn));
  }
}

async function* rowsOf(
  first: Page<unknown>,
  columns: ListFileColumn[],
  turn: Turn,
): AsyncGenerator<SheetRow> {
  yield columns.map(({ label }) => label);
  let { items } = first;
  for (let number = 2; ; number += 1) {
    for (const item of items) yield columns.map((column) => cellOf(item, column));
    if (items.length < perPage) return;
    ({ items } = (await turn(number)) as Page<unknown>);
  }
}

/** @throws DomainError invalid on `columns` */
function columnsOf(given: unknown): ListFileColumn[] {
  if (given === undefined) throw invalidField('columns', 'columns is missing: a file needs them');
  const read = plainToInstance(ListFileColumns, { columns: parsed(given) });
  const faults = validateSync(read, { whitelist: true, forbidNonWhitelisted: true });
  if (faults.length > 0) throw refuse(faults);
  return read.columns;
}

function parsed(given: unknown): unknown {
  try {
    return JSON.parse(String(given));
  } catch {
    throw invalidField('columns', 'columns must be JSON');
  }
}

/** `/api/procurements?…` is called procurements. */
function nameOf({ url }: FastifyRequest): string {
  const path = url.split('?')[0] ?? '';
  return (
    path
      .split('/')
      .at(-1)
      ?.replace(/[^a-z0-9-]/gi, '') || 'list'
  );
}
