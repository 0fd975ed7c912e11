import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DocumentsModule, FirstRelease, readPack } from '@commonweal/documents';
import { FilesModule } from '@commonweal/files';
import { IdentityModule } from '@commonweal/identity';
import { signInAs, type SignedInAs } from '@commonweal/identity/testing';
import { LedgerModule } from '@commonweal/ledger';
import { newId, readCsv, sheetFile } from '@commonweal/platform';
import { testApplication, type TestApplication } from '@commonweal/platform/testing';
import type { CatalogueImportView, ChangeView, Problem, TermView } from '@commonweal/wire';
import { CatalogueModule } from '../catalogue.module.js';
import { catalogueOf } from '../catalogue.js';
import { CatalogueDraft } from './catalogue-draft.js';
import { catalogueRows } from './catalogue-rows.js';
import { headings as known } from './catalogue-table.js';

const kinds = ['theme', 'outcome', 'indicator'];
const headings = [...known.values()];

const term = (key: string, title: string) => ({
  ...{ kind: 'term' as const, key, content: { title, definition: `What ${title} means.`, forms: [] } },
});
const terms = [term('weighting', 'Weighting'), term('award-criterion', 'Award criterion')];

let app: TestApplication;
let editor: SignedInAs;

beforeAll(async () => {
  app = await testApplication({
    modules: [LedgerModule, IdentityModule, FilesModule, DocumentsModule, CatalogueModule],
  });
  const pack = readPack(new URL('../../../../../rules/coventry', import.meta.url).pathname);
  const documents = [...pack.documents.filter(({ kind }) => kinds.includes(kind)), ...terms];
  await app.get(FirstRelease).load([{ ...pack, needs: [], documents }]);
  editor = await signInAs(app, { roles: ['policy-editor'] });
});
afterAll(() => app.close());

it('words of the trade are there for everybody who is signed in, by their titles', async () => {
  const supplier = await signInAs(app, { roles: ['supplier'], supplierId: newId() });
  const found = await app.request<TermView[]>('GET', '/api/glossary', { as: supplier });
  expect(found.body.map(({ key }) => key)).toEqual(['award-criterion', 'weighting']);
  expect(found.body[0]?.definition).toBe('What Award criterion means.');
  expect((await app.request('GET', '/api/glossary')).status).toBe(401);
});

const opened = async () =>
  (await app.request<ChangeView>('POST', '/api/changes', { as: editor, body: { title: 'Catalogue' } })).body
    .id;
const edits = async (id: string) =>
  (await app.request<ChangeView>('GET', `/api/changes/${id}`, { as: editor })).body.edits ?? [];

function bring(id: string, content: string | Uint8Array<ArrayBuffer>, take = false, as = editor) {
  const body = new FormData();
  body.append('file', new Blob([content]), 'catalogue');
  return app.request<CatalogueImportView & Problem>(
    'POST',
    `/api/changes/${id}/catalogue-imports?take=${take}`,
    {
      as,
      body,
    },
  );
}

/** The file as it is taken away. */
async function taken(format: 'csv' | 'xlsx'): Promise<Uint8Array<ArrayBuffer>> {
  const reply = await fetch(`${await app.nest.getUrl()}/api/catalogue/sheet?format=${format}`, {
    headers: { cookie: editor.cookie },
  });
  return new Uint8Array(await reply.arrayBuffer());
}

/** A row as CSV; what is not said is as a count of a contract that adds up. */
function line(said: Record<string, string>): string {
  const usual: Record<string, string> = {
    Type: 'Count',
    Better: 'More is better',
    'Over time': 'Adds up',
    'Over contracts': 'Adds up',
    'Measured over': 'Contract',
  };
  return headings
    .map((heading) => `"${(said[heading] ?? usual[heading] ?? '').replaceAll('"', '""')}"`)
    .join(',');
}
const sheet = (...rows: Record<string, string>[]) => [headings.join(','), ...rows.map(line)].join('\r\n');

const second = sheet(
  {
    Theme: 'TOMs',
    Outcome: 'More local people in work',
    Key: 'nt1',
    Indicator: 'NT1 Local direct employees (FTE)',
  },
  { Theme: 'TOMs', Outcome: 'More local people in work', Indicator: 'Weeks of training' },
  {
    Theme: 'TOMs',
    Outcome: 'Carbon is saved',
    Key: 'nt31',
    Indicator: 'NT31 Savings',
    Type: 'Quantity',
    Unit: 'tCO2e',
  },
  {
    Theme: 'TOMs',
    Outcome: 'More local people in work',
    Key: 'nt31',
    Indicator: 'NT31 Savings',
    Type: 'Quantity',
    Unit: 'tCO2e',
  },
);

/** A row with a money value. */
const worthy = {
  ...{ Theme: 'TOMs', Outcome: 'Work', Indicator: 'Weeks of work', Type: 'Quantity', Unit: 'weeks' },
  ...{ 'Money value (£)': '£1,234.50', 'Money source': 'Unit costs, "2026"', 'Deadweight (%)': '12.5%' },
  ...{ 'Money source address': 'https://example.org/costs', 'Money figure of': '01/01/2026' },
  'Money valid until': '2027-12-31',
};

describe('a catalogue by spreadsheet', () => {
  it.each(['csv', 'xlsx'] as const)(
    'is read back from %s as it was taken away: nothing changes',
    async (format) => {
      const { status, body } = await bring(await opened(), await taken(format));
      expect([status, body.problems, body.rows]).toEqual([200, [], []]);
      expect(body.read).toBeGreaterThan(50);
    },
  );

  it('brings a second framework beside the first, as a draft', async () => {
    const change = await opened();
    const looked = await bring(change, second);
    expect(looked.body).toMatchObject({ problems: [], read: 4, taken: false });
    expect(looked.body.rows.map(({ kind, key, what }) => `${what} ${kind} ${key}`)).toEqual([
      'new theme toms',
      'new outcome more-local-people-in-work',
      'new indicator nt1',
      'new indicator weeks-of-training',
      'new outcome carbon-is-saved',
      'new indicator nt31',
    ]);
    expect(await edits(change)).toEqual([]);
    expect((await bring(change, second, true)).body.taken).toBe(true);
    const made = await edits(change);
    expect(made.every(({ what }) => what === 'new')).toBe(true);
    expect(made.find(({ key }) => key === 'nt31')?.content).toMatchObject({
      unit: 'tCO2e',
      rows: [
        { outcome: 'carbon-is-saved', order: 1 },
        { outcome: 'more-local-people-in-work', order: 3 },
      ],
    });
    const checks = await app.request<{ problems: { severity: string }[] }>(
      'GET',
      `/api/changes/${change}/checks`,
      {
        as: editor,
      },
    );
    expect(checks.body.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect((await bring(change, second)).body.rows).toEqual([]);
  });

  it('says which fields of an indicator differ, and leaves what it does not name', async () => {
    const csv = Buffer.from(await taken('csv'));
    const [head = '', ...lines] = csv.toString('utf8').split('\r\n');
    const keys = readCsv(csv).map((cells) => cells[2]);
    const isAlone = (key: unknown) => keys.filter((one) => one === key).length === 1;
    const at = lines.findIndex((one, index) => one.includes(',contract,') && isAlone(keys[index + 1]));
    const other = (lines[at] ?? '').replace(',contract,', ',supplier,');
    const { body } = await bring(await opened(), [head, other].join('\r\n'));
    expect(body.problems).toEqual([]);
    expect(body.rows).toMatchObject([{ what: 'changed', kind: 'indicator', row: 2, fields: 'measuredOver' }]);
  });

  it.each(['csv', 'xlsx'] as const)(
    'carries money values, and reads them back from %s as they were taken away',
    async (format) => {
      const change = await opened();
      await bring(change, sheet({ ...worthy, Key: `worthy-${format}` }), true);
      const [made] = (await edits(change)).filter(({ kind }) => kind === 'indicator');
      expect(made?.content).toMatchObject({
        moneyValue: {
          ...{ amountPence: 123_450, currency: 'GBP', source: 'Unit costs, "2026"' },
          ...{ url: 'https://example.org/costs', figureOn: '2026-01-01', validUntil: '2027-12-31' },
          ...{ deadweightPercent: 12.5 },
        },
      });
      const draft = await app.get(CatalogueDraft).of(change);
      const file = sheetFile('catalogue', format, catalogueRows(catalogueOf(draft.documents)));
      const again = await bring(change, new Uint8Array(await buffer(file.getStream())));
      expect([again.body.problems, again.body.rows]).toEqual([[], []]);
    },
  );

  it('names each cell of a money value that cannot be taken', async () => {
    const { body } = await bring(
      await opened(),
      sheet(
        { ...worthy, Key: 'one', 'Money value (£)': 'a lot', 'Deadweight (%)': '101' },
        { ...worthy, Key: 'two', Indicator: 'Two', 'Money figure of': '', 'Money source': '' },
        { ...worthy, Key: 'three', Indicator: 'Three', 'Money source address': 'the library' },
        { ...worthy, Key: 'four', Indicator: 'Four', 'Money value (£)': '' },
        { ...worthy, Key: 'five', Indicator: 'Five', Type: 'Document', 'Over time': 'Latest counts' },
      ),
    );
    expect(body.problems.map(({ row, column }) => `${row} ${column}`)).toEqual([
      '2 Money value (£)',
      '2 Deadweight (%)',
      '3 Money figure of',
      '4 Money source address',
      '5 Money value (£)',
      '6 Over contracts',
      '6 Money value (£)',
    ]);
  });

  it('names every bad cell by row and column, and takes nothing', async () => {
    const change = await opened();
    const bad = sheet(
      { Theme: 'TOMs', Outcome: 'Work', Indicator: 'One', Type: 'Guess' },
      { Theme: '', Outcome: 'Work', Indicator: 'Two' },
      { Theme: 'TOMs', Outcome: 'Work', Indicator: 'Three', Type: 'Quantity' },
      { Theme: 'TOMs', Outcome: 'Work', Indicator: 'Four', Key: 'Not A Key' },
      { Theme: 'TOMs', Outcome: 'Work', Indicator: 'Five', Key: 'five' },
      { Theme: 'TOMs', Outcome: 'Rest', Indicator: 'Five, otherwise', Key: 'five' },
      { Theme: 'TOMs', Outcome: 'Work', Indicator: 'Five', Key: 'five' },
      { Theme: 'TOMs', Outcome: 'Work', Indicator: 'Six', Retired: 'yes', Successor: 'nobody' },
    );
    const looked = await bring(change, bad);
    expect(looked.body.problems.map(({ row, column }) => `${row} ${column}`)).toEqual([
      '2 Type',
      '3 Theme',
      '4 Unit',
      '5 Key',
      '7 Indicator',
      '8 Outcome',
      '9 Successor',
    ]);
    const refused = await bring(change, bad, true);
    expect([refused.status, refused.body.code]).toEqual([409, 'import-has-problems']);
    expect(Object.keys(refused.body.errors)).toContain('4.Unit');
    expect(await edits(change)).toEqual([]);
  });

  it.each<[string, string, number]>([
    ['is empty', headings.join(','), 422],
    ['has other headings', 'Title,Place\r\nOne,1', 200],
    ['is no spreadsheet', 'PK no workbook', 422],
    ['has an open quotation mark', 'Theme,"Outcome', 422],
  ])('is refused when the file %s', async (_, content, status) => {
    const answer = await bring(await opened(), content);
    expect(answer.status).toBe(status);
    if (status === 200) expect(answer.body.problems.map(({ column }) => column)).toEqual(headings);
  });

  it('is taken by the author of a change that is there', async () => {
    const other = await signInAs(app, { roles: ['policy-editor'] });
    const auditor = await signInAs(app, { roles: ['auditor'] });
    const change = await opened();
    expect((await bring(change, second, true, other)).body.code).toBe('not-the-author');
    expect((await bring(change, second, false, auditor)).status).toBe(403);
    expect((await bring(newId(), second)).status).toBe(404);
    const wrong = await app.request('GET', '/api/catalogue/sheet?format=pdf', { as: editor });
    expect(wrong.status).toBe(422);
  });
});
