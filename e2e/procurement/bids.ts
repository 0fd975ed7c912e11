import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { expect } from '@playwright/test';
import type { CriteriaView, Criterion, IndicatorChoiceView, SupplierView } from '@commonweal/wire';
import writeXlsxFile from 'write-excel-file/node';
import type { Scene } from './scene.js';

type Cells = (string | number)[];

const fixed = ['Bidder', 'Registration number', 'Price', 'SME', 'VCSE', 'Local', 'Evidence of kind'];

/** Three bids come in by the workbook: with faults nothing is taken, then all. @returns the bidders, the best first */
export async function imported({ lead, api, of }: Scene): Promise<string[]> {
  const [lot] = await api.get<CriteriaView[]>(`${of.at}/criteria`);
  const asked = (lot?.criteria ?? []).filter(({ kind }) => kind !== 'price');
  const all = await api.get<IndicatorChoiceView[]>(`${of.at}/indicators`);
  const types = new Map(all.map(({ id, type }) => [id, type]));
  const bidders = await threeBidders(api);
  const estimate = Number(of.facts['estimatedValueExVat']) / 100;
  const rows = bidders.map((bidder, place): Cells => {
    const price = Math.round(estimate * (0.95 + place / 50));
    const offers = asked.map((criterion) => offerOf(criterion, place, types));
    return [bidder, '', price, 'yes', 'no', 'yes', 'Accounts, and an address in the city.', ...offers];
  });
  const headings = [...fixed, ...asked.map(({ title }, index) => `${index + 1}. ${title}`)];
  await lead.goto(`${of.at}/award/bids`);
  const [workbook] = await Promise.all([
    lead.waitForEvent('download'),
    lead.getByRole('link', { name: 'Download the workbook' }).click(),
  ]);
  expect(workbook.suggestedFilename()).toBe('bids.xlsx');
  const look = async (cells: Cells[]) => {
    await lead.getByLabel('Workbook (.xlsx)').setInputFiles(await written([headings, ...cells]));
    await lead.getByRole('button', { name: 'Look at it' }).click();
  };
  await look(
    rows.map((cells, index) =>
      index === 1 ? [...cells.slice(0, 2), 'a lot', 'perhaps', ...cells.slice(4)] : cells,
    ),
  );
  await expect(lead.getByText('2 cells cannot be taken').first()).toBeVisible();
  await expect(lead.getByRole('cell', { name: 'Price', exact: true })).toBeVisible();
  await look(rows);
  await expect(lead.getByText('3 bids can be taken')).toBeVisible();
  await lead.getByRole('button', { name: 'Take these bids' }).click();
  await expect(lead.getByText('The bids are taken.').first()).toBeVisible();
  return bidders;
}

/** The first is one whose people have addresses: it will be reminded of its returns. */
async function threeBidders(api: Scene['api']): Promise<string[]> {
  const all = (await api.get<SupplierView[]>('/suppliers?perPage=50&sort=name')).map(({ name }) => name);
  const first = all.find((name) => name.startsWith('Greenway')) ?? '';
  return [first, ...all.filter((name) => name !== first).slice(0, 2)];
}

function offerOf(
  { method, indicator = '' }: Criterion,
  place: number,
  types: Map<string, string>,
): string | number {
  if (method === 'scale') return `Named people, month by month; offer ${place + 1}.`;
  return types.get(indicator) === 'yes-no' ? 'yes' : 12 - place * 2;
}

async function written(rows: Cells[]): Promise<string> {
  const filePath = join(tmpdir(), 'commonweal-bids.xlsx');
  const cells = rows.map((row) => row.map((value) => (value === '' ? null : { value })));
  await writeXlsxFile(cells, { sheet: 'Bids', filePath });
  return filePath;
}
