import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReturnView, WorkbookView } from '@commonweal/wire';
import { type SignedInAs, signInAs } from '@commonweal/identity/testing';
import { type Cell, readWorkbook, unzip } from '@commonweal/platform';
import { Council } from '../testing/council.js';
import { aWorkbook } from '../testing/imports/register.js';
import { headings } from './return-table.js';

let council: Council;
let theReturn: ReturnView;

const own = (title: string, type: string, more = {}) => ({
  ...{ indicator: undefined, target: undefined, title, type },
  ...more,
});

async function aReturn(): Promise<ReturnView> {
  const contract = await council.aContract();
  await council.promise(contract.id);
  await council.promise(contract.id, own('Spent locally', 'money', { target: 100_000_00 }) as object);
  await council.promise(contract.id, own('Policy in force?', 'yes-no') as object);
  await council.promise(contract.id, own('Paid a living wage', 'percentage', { target: 90 }) as object);
  await council.app.drain();
  return read(((await council.returns(contract.id))[0] as ReturnView).id);
}

const read = async (id: string, as = council.supplier) =>
  (await council.app.request<ReturnView>('GET', `/api/returns/${id}`, { as })).body;

async function download(): Promise<Buffer> {
  const address = `${await council.app.nest.getUrl()}/api/returns/${theReturn.id}/workbook`;
  const answer = await fetch(address, { headers: { cookie: council.supplier.cookie } });
  return Buffer.from(await answer.arrayBuffer());
}

/** The sheet as it was downloaded, with these cells filled in; rows are found by their title. */
async function filled(cells: Record<string, Record<string, Cell>>): Promise<Cell[][]> {
  const { Return: rows } = await readWorkbook(await download(), ['Return']);
  const titles = (rows[0] ?? []).map(String);
  for (const [title, change] of Object.entries(cells)) {
    const row = rows.find(([name]) => name === title);
    if (!row) throw new Error(`There is no row ${title}.`);
    for (const [heading, value] of Object.entries(change)) row[titles.indexOf(heading)] = value;
  }
  return rows;
}

const upload = async <T>(path: string, rows: Cell[][], more: { as?: SignedInAs; ifMatch?: number } = {}) => {
  const body = new FormData();
  body.append('file', new Blob([new Uint8Array(await aWorkbook({ Return: rows }))]), 'return.xlsx');
  const url = `/api/returns/${theReturn.id}/${path}`;
  return council.app.request<T>('POST', url, { as: council.supplier, ...more, body });
};
const look = async (rows: Cell[][]) => (await upload<WorkbookView>('workbook-check', rows)).body;

const good = {
  'No. of apprentices': { Delivered: 3, Note: 'All of them stayed.' },
  'Spent locally': { Delivered: '£25,000.50' },
  'Policy in force?': { Delivered: 'Yes' },
  'Paid a living wage': { Delivered: '92.5%' },
};

beforeAll(async () => {
  council = await Council.found({ DATA_DIR: await mkdtemp(join(tmpdir(), 'commonweal-files-')) });
  await council.on('2026-04-08');
  theReturn = await aReturn();
});
afterAll(() => council.app.close());

describe('The workbook of a return', () => {
  it('holds its rows, what to write, and validations that spreadsheet programs keep to', async () => {
    const content = await download();
    const { Return: rows } = await readWorkbook(content, ['Return']);
    expect(rows.map(([title, , , , write]) => [title, write])).toEqual([
      [headings.title, headings.measuredIn],
      ['No. of apprentices', 'a whole number'],
      ['Paid a living wage', 'per cent, from 0 to 100'],
      ['Policy in force?', 'yes or no'],
      ['Spent locally', 'pounds'],
    ]);
    const xml =
      unzip(content, () => true, 1e7)
        .get('xl/worksheets/sheet1.xml')
        ?.toString() ?? '';
    expect(xml).toContain('<dataValidations count="4">');
    expect(xml).toMatch(/type="list"[^>]*sqref="F4"><formula1>"yes,no"/);
    expect(xml).toMatch(/type="whole"[^>]*sqref="F2"/);
  });

  it('is shown before it is taken, and then taken as a whole', async () => {
    const rows = await filled(good);
    const view = await look(rows);
    expect(view).toMatchObject({ problems: [], unchanged: 0 });
    expect(view.lines.map(({ title, delivered, note }) => [title, delivered, note])).toEqual([
      ['No. of apprentices', 3, 'All of them stayed.'],
      ['Paid a living wage', 92.5, undefined],
      ['Policy in force?', true, undefined],
      ['Spent locally', 2_500_050, undefined],
    ]);
    expect((await read(theReturn.id)).linesAnswered).toBe(0);
    const taken = await upload<ReturnView>('workbook', rows, { ifMatch: view.version });
    expect(taken).toMatchObject({ status: 200, body: { state: 'open', linesAnswered: 4 } });
    expect(await look(rows)).toMatchObject({ lines: [], unchanged: 4 });
  });

  it('names every cell that cannot be taken, and takes nothing then', async () => {
    const rows = await filled({
      'No. of apprentices': { Delivered: 2.5 },
      'Spent locally': { Delivered: 'a lot' },
      'Policy in force?': { Delivered: 'perhaps' },
      'Paid a living wage': { Delivered: 0.9 },
    });
    const before = await read(theReturn.id);
    const view = await look(rows);
    expect(view.problems.map(({ cell }) => cell)).toEqual(['F2', 'F3', 'F4', 'F5']);
    const refused = await upload<{ code: string; errors: object }>('workbook', rows, {
      ifMatch: view.version,
    });
    expect(refused).toMatchObject({ status: 409, body: { code: 'workbook-has-problems' } });
    expect(Object.keys(refused.body.errors)).toEqual(['F2', 'F3', 'F4', 'F5']);
    expect(await read(theReturn.id)).toEqual(before);
  });

  it('knows rows that stand twice or are not its own, and headings that are gone', async () => {
    const rows = await filled({
      'Spent locally': { [headings.line]: '01890a5d-ac96-774b-bcce-b302099a8057' },
    });
    const twice = await look([...rows, rows[1] ?? []]);
    expect(twice.problems.map(({ cell }) => cell)).toEqual(['H5', 'H6']);
    const [, ...others] = rows;
    expect((await look([['Something else'], ...others])).problems.length).toBe(3);
  });

  it('is not taken over what a colleague saved meanwhile', async () => {
    const rows = await filled({ 'No. of apprentices': { Delivered: 5 } });
    const { version } = await look(rows);
    const line = (await read(theReturn.id)).lines?.find(({ type }) => type === 'count');
    const url = `/api/returns/${theReturn.id}/lines/${line?.id}`;
    const body = { delivered: 4 };
    await council.app.request('PUT', url, { as: council.supplier, ifMatch: line?.version, body });
    expect((await upload('workbook', rows, { ifMatch: version })).status).toBe(412);
    expect((await upload('workbook', rows)).status).toBe(428);
  });

  it('says when a figure jumps, and takes it all the same', async () => {
    const rows = await filled({ 'No. of apprentices': { Delivered: 300 } });
    const view = await look(rows);
    expect(view.problems).toEqual([]);
    expect(view.lines[0]?.cautions.map(({ code }) => code)).toEqual(['jump']);
  });

  it('is not for other suppliers, nor for who only looks', async () => {
    const other = await signInAs(council.app, {
      roles: ['supplier'],
      supplierId: await council.aSupplier('Else Ltd'),
    });
    const url = `/api/returns/${theReturn.id}/workbook`;
    expect((await council.app.request('GET', url, { as: other })).status).toBe(404);
    const rows = await filled({});
    expect((await upload('workbook-check', rows, { as: other })).status).toBe(404);
    expect((await upload('workbook-check', rows, { as: council.manager })).status).toBe(403);
  });

  it('that LibreOffice saved is read like ours', async () => {
    const file = new URL('../testing/return-saved-by-libreoffice.xlsx', import.meta.url);
    const { Return: rows } = await readWorkbook(await readFile(file), ['Return']);
    const view = await look(rows.map((row, index) => (index ? [...row.slice(0, 7), lineAt(index)] : row)));
    expect(view.problems).toEqual([]);
    expect(view.lines.map(({ title, delivered }) => [title, delivered])).toEqual([
      ['No. of apprentices', 7],
      ['Paid a living wage', 88.5],
      ['Policy in force?', false],
      ['Spent locally', 1_234_56],
    ]);
  });
});

const lineAt = (index: number): string => theReturn.lines?.[index - 1]?.id ?? '';
