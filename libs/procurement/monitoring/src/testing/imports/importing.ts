import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import type { ImportView } from '@commonweal/wire';
import type { SignedInAs } from '@commonweal/identity/testing';
import { Council } from '../council.js';
import { aContractLine, anObligationLine, aPersonLine, aWorkbook, cellsOf, type Lines } from './register.js';
import { vocabulary } from './vocabulary.js';

type Accepted = ImportView & { code?: string; errors?: object };

/** Registers brought to a council through HTTP, by its contract manager unless another is named. */
export class Importing {
  private unique = 0;

  private constructor(readonly council: Council) {}

  static async begin(): Promise<Importing> {
    const folder = await mkdtemp(join(tmpdir(), 'commonweal-files-'));
    return new Importing(await Council.found({ DATA_DIR: folder }, vocabulary));
  }

  get manager(): SignedInAs {
    return this.council.manager;
  }

  upload<Body = ImportView>(content: Buffer, as = this.manager, name = 'Register.xlsx') {
    const body = new FormData();
    body.append('file', new Blob([new Uint8Array(content)]), name);
    return this.council.app.request<Body>('POST', '/api/contract-imports', { as, body });
  }

  async preview(lines: Lines, as = this.manager): Promise<ImportView> {
    return (await this.upload(await aWorkbook(cellsOf(lines)), as)).body;
  }

  accept(id: string, as = this.manager) {
    return this.council.app.request<Accepted>('POST', `/api/contract-imports/${id}/acceptance`, { as });
  }

  async get<T>(url: string): Promise<T> {
    return (await this.council.app.request<T>('GET', url, { as: this.manager })).body;
  }

  /** All that an import may write, but the import itself. */
  async stored(): Promise<unknown> {
    const tables = [
      ...['contract', 'obligation', 'contract_return', 'return_line', 'supplier', 'person'],
      ...['ledger_entry', 'message'],
    ];
    const hash = (table: string) =>
      `SELECT count(*), md5(string_agg(t::text, '' ORDER BY t::text)) FROM ${table} t`;
    return Promise.all(tables.map((table) => this.council.app.get(DataSource).query(hash(table))));
  }

  /** A register of one contract that no other test knows. */
  aFreshOne(): Required<Lines> & { reference: string; supplier: string; email: string } {
    const number = ++this.unique;
    const [reference, supplier, email] = [`C-${number}00`, `Supplier ${number}`, `s${number}@supplier.test`];
    return {
      ...{ reference, supplier, email },
      contracts: [aContractLine({ Reference: reference, Supplier: supplier, 'Registration number': null })],
      obligations: [anObligationLine({ 'Contract reference': reference })],
      people: [aPersonLine({ Supplier: supplier, 'E-mail': email })],
    };
  }
}
