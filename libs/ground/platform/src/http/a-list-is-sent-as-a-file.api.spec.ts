import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module, Query } from '@nestjs/common';
import { ListQuery } from '@commonweal/wire';
import { readWorkbook } from '../sheets/reading/workbook.js';
import { type TestApplication, testApplication } from '../testing/index.js';
import { Public } from './access.js';
import { invalidField } from './domain-error.js';
import { Page } from './list.js';

const plans = Array.from({ length: 1_234 }, (_, index) => ({
  id: `plan-${index}`,
  title: index === 0 ? '=HYPERLINK("http://x")' : `Plan ${index}`,
  state: index % 2 ? 'late' : 'on-track',
  valuePence: index * 150,
  madeAt: new Date('2026-07-01T08:30:00Z'),
  owner: { name: 'Priya Nair' },
  tags: ['late', 'local'],
  contracts: [{ reference: 'CT-1' }, { reference: 'CT-2' }],
}));

@Public()
@Controller('plans')
class PlansController {
  @Get()
  list(@Query() { page = 1, perPage = 25, sort }: ListQuery) {
    if (sort && sort !== 'title') throw invalidField('sort', 'sort must be one of: title');
    return new Page(plans.slice((page - 1) * perPage, page * perPage), plans.length);
  }

  @Get('one')
  one(@Query() _query: ListQuery) {
    return { name: 'one' };
  }
}

@Module({ controllers: [PlansController] })
class Plans {}

const columns = [
  { source: 'title', label: 'Plan' },
  { source: 'state', label: 'Pace', words: { 'on-track': 'On track', late: 'Late' } },
  { source: 'valuePence', label: 'Value (£)', as: 'money' },
  { source: 'madeAt', label: 'Made', as: 'moment' },
  { source: 'owner.name', label: 'Owner' },
  { source: 'tags', label: 'Tags', words: { late: 'Late' } },
  { source: 'contracts.reference', label: 'Contracts' },
  { source: 'constructor.name', label: 'Nothing' },
];

const asked = (file: string, of: unknown = columns) =>
  `/api/plans?${new URLSearchParams({ file, columns: JSON.stringify(of) }).toString()}`;

describe('a list that is sent as a file', () => {
  let app: TestApplication;
  beforeAll(async () => void (app = await testApplication({ modules: [Plans] })));
  afterAll(() => app.close());

  it('holds every page of it, in the columns and words that were asked for', async () => {
    const answer = await app.request<string>('GET', asked('csv'));
    expect(answer.status).toBe(200);
    expect(answer.headers['content-disposition']).toBe('attachment; filename="plans-2026-03-02.csv"');
    const lines = answer.body.replace('\uFEFF', '').trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + plans.length);
    expect(lines[0]).toBe('Plan,Pace,Value (£),Made,Owner,Tags,Contracts,Nothing');
    expect(lines[1]).toBe(
      `"'=HYPERLINK(""http://x"")",On track,0,2026-07-01 09:30,Priya Nair,Late; local,CT-1; CT-2,`,
    );
    expect(lines[2]).toBe('Plan 1,Late,1.5,2026-07-01 09:30,Priya Nair,Late; local,CT-1; CT-2,');
    expect(lines.at(-1)).toMatch(/^Plan 1233,Late,1849.5,/);
  });

  it.each([
    ['no columns', '/api/plans?file=csv', 'columns'],
    ['columns that are no JSON', '/api/plans?file=csv&columns=%5B', 'columns'],
    ['a column without a heading', asked('csv', [{ source: 'title' }]), 'columns.0.label'],
    ['an unknown field of a column', asked('csv', [{ ...columns[0], shout: 1 }]), 'columns.0.shout'],
    ['an unknown format', asked('pdf'), 'file'],
    ['what the list itself refuses', `${asked('csv')}&sort=colour`, 'sort'],
  ])('is refused for %s, at the field', async (_, path, field) => {
    const answer = await app.request('GET', path);
    expect(answer.status).toBe(422);
    expect(Object.keys(answer.body['errors'] as object)).toEqual([field]);
  });

  it('is a workbook for who wants one', async () => {
    const answer = await fetch((await app.nest.getUrl()) + asked('xlsx'));
    const sheet = 'plans-2026-03-02';
    const rows = await readWorkbook(Buffer.from(await answer.arrayBuffer()), [sheet]);
    expect(rows[sheet]).toHaveLength(1 + plans.length);
  });

  it('is not what a single row is sent as', async () => {
    const answer = await app.request('GET', asked('csv').replace('/plans', '/plans/one'));
    expect(answer.body).toEqual({ name: 'one' });
  });
});
