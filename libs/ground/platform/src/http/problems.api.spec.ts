import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, Delete, Get, Module, Patch, Post, Query } from '@nestjs/common';
import { ListOf, ListQuery, Text, Whole } from '@commonweal/wire';
import { DataSource } from 'typeorm';
import { type TestApplication, testApplication } from '../testing/index.js';
import { Public } from './access.js';
import { checkVersion, DomainError, notFound } from './domain-error.js';
import { IdParam, IfMatch } from './if-match.js';
import { Page } from './list.js';

class Task {
  @Text('Its title.')
  title: string;
}

class NewPlan {
  @Text('Its name.')
  name: string;

  @Whole('How many.')
  count: number;

  @ListOf(() => Task, 'The tasks.')
  tasks: Task[];
}

@Public()
@Controller('plans')
class PlansController {
  constructor(private readonly database: DataSource) {}

  @Get()
  list(@Query() query: ListQuery) {
    return new Page([{ page: query.page, perPage: query.perPage }], 1234);
  }

  @Post()
  create(@Body() plan: NewPlan) {
    return plan;
  }

  @Get(':id')
  one(@IdParam('plan') id: string) {
    return { id, version: 7 };
  }

  @Patch(':id')
  change(@IdParam('plan') _id: string, @IfMatch() version: number) {
    checkVersion({ version: 7 }, version, 'plan');
    return { version: 8 };
  }

  @Delete()
  refuse() {
    throw new DomainError('conflict', 'plan-in-use', 'A procurement uses this plan.', {
      plan: ['is in use'],
    });
  }

  @Delete('missing')
  missing() {
    throw notFound('plan');
  }

  @Post('fault')
  fault() {
    throw new Error('secret inner workings');
  }

  @Post('twice')
  async twice() {
    await this.database.query("INSERT INTO event VALUES (gen_random_uuid(), 'x', '{}', now())");
    await this.database.query('INSERT INTO event SELECT * FROM event');
  }

  @Post('nul')
  nul() {
    return this.database.query('SELECT $1::text', ['a\u0000b']);
  }

  @Post('gone')
  async gone() {
    await this.database.query('SET ROLE NONE; SELECT pg_terminate_backend(pg_backend_pid())');
  }
}

@Module({ controllers: [PlansController] })
class Plans {}

describe('answers that are problems', () => {
  let app: TestApplication;
  beforeAll(async () => void (app = await testApplication({ modules: [Plans] })));
  afterAll(() => app.close());

  it('name every wrong field, nested ones by their path, and unknown ones', async () => {
    const body = { count: -1, tasks: [{ title: 'one' }, { title: 7, colour: 'red' }], extra: true };
    const answer = await app.request('POST', '/api/plans', { body });
    expect(answer.status).toBe(422);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.body).toMatchObject({
      type: 'urn:commonweal:problem:invalid',
      code: 'invalid',
      status: 422,
    });
    const errors = answer.body['errors'] as Record<string, string[]>;
    expect(Object.keys(errors).sort()).toEqual(['count', 'extra', 'name', 'tasks.1.colour', 'tasks.1.title']);
    expect(errors['name']).toEqual(['name is missing']);
    expect(errors['extra']).toEqual(['is not a known field']);
    expect(answer.body['instance']).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
  });

  it('say of words that are empty that they are missing', async () => {
    const answer = await app.request('POST', '/api/plans', { body: { name: '', count: 1, tasks: [] } });
    expect(answer.status).toBe(422);
    expect(answer.body['errors']).toEqual({ name: ['name is missing'] });
  });

  it('ask again for words that are only spaces, and take words as they were typed', async () => {
    const body = { name: ' \n ', count: 1, tasks: [{ title: '\t' }] };
    const answer = await app.request('POST', '/api/plans', { body });
    expect(answer.status).toBe(422);
    expect(answer.body['errors']).toEqual({
      name: ['name is missing: it is only spaces'],
      'tasks.0.title': ['title is missing: it is only spaces'],
    });
    const typed = { name: ' A plan ', count: 1, tasks: [] };
    expect((await app.request('POST', '/api/plans', { body: typed })).body).toEqual(typed);
  });

  it.each([
    [
      'malformed JSON',
      { body: '{"name":', headers: { 'content-type': 'application/json' } },
      400,
      'malformed',
    ],
    [
      'no JSON where it is announced',
      { body: '', headers: { 'content-type': 'application/json' } },
      400,
      'malformed',
    ],
    [
      'an unknown type of content',
      { body: 'a', headers: { 'content-type': 'text/strange' } },
      415,
      'unsupported-media-type',
    ],
    ['an array for an object', { body: [] }, 422, 'invalid'],
    ['a body beyond measure', { body: { name: 'x'.repeat(3e6) } }, 413, 'too-large'],
  ])('refuse %s', async (_, options, status, code) => {
    const answer = await app.request('POST', '/api/plans', options);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ status, code });
  });

  it('refuse an unknown path and an id that is none', async () => {
    expect(await app.request('GET', '/api/nowhere')).toMatchObject({
      status: 404,
      body: { code: 'not-found' },
    });
    expect(await app.request('GET', '/api/plans/7')).toMatchObject({
      status: 404,
      body: { code: 'not-found' },
    });
    expect(await app.request('DELETE', '/api/plans/missing')).toMatchObject({
      status: 404,
      body: { code: 'not-found' },
    });
  });

  it('carry the code and fields of a refusal', async () => {
    const { status, body } = await app.request('DELETE', '/api/plans');
    expect(status).toBe(409);
    expect(body).toMatchObject({
      code: 'plan-in-use',
      errors: { plan: ['is in use'] },
      detail: 'A procurement uses this plan.',
    });
  });

  it('never let the inner workings out', async () => {
    const { status, body } = await app.request('POST', '/api/plans/fault');
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toMatch(/secret|stack|\.ts/);
  });

  it('turn what PostgreSQL refuses into words', async () => {
    expect(await app.request('POST', '/api/plans/twice')).toMatchObject({
      status: 409,
      body: { code: 'already-exists' },
    });
    expect(await app.request('POST', '/api/plans/nul')).toMatchObject({
      status: 422,
      body: { code: 'unreadable-text' },
    });
    expect(await app.request('POST', '/api/plans/gone')).toMatchObject({
      status: 503,
      body: { code: 'database-unavailable' },
    });
  });

  it('ask for the version that was seen, and say when it is old', async () => {
    const path = '/api/plans/0198c0de-0000-7000-8000-000000000000';
    expect((await app.request('GET', path)).headers['etag']).toBe('"7"');
    expect(await app.request('PATCH', path)).toMatchObject({
      status: 428,
      body: { code: 'version-missing' },
    });
    const old = await app.request('PATCH', path, { ifMatch: 6 });
    expect(old).toMatchObject({ status: 412, body: { code: 'stale-version' } });
    expect(old.body['detail']).toContain('now version 7');
    expect(await app.request('PATCH', path, { ifMatch: 7 })).toMatchObject({
      status: 200,
      headers: { etag: '"8"' },
    });
    const star = await app.request('PATCH', path, { headers: { 'if-match': '*' } });
    expect(star).toMatchObject({ status: 400, body: { code: 'malformed' } });
  });
});

describe('a list', () => {
  let app: TestApplication;
  beforeAll(async () => void (app = await testApplication({ modules: [Plans] })));
  afterAll(() => app.close());

  it('is an array with its total in a header', async () => {
    const answer = await app.request<object[]>('GET', '/api/plans?page=2&perPage=50');
    expect(answer.body).toEqual([{ page: 2, perPage: 50 }]);
    expect(answer.headers['x-total-count']).toBe('1234');
  });

  it.each(['page=0', 'perPage=501', 'page=x', 'order=up', 'colour=red'])('refuses %s', async (query) => {
    expect(await app.request('GET', `/api/plans?${query}`)).toMatchObject({
      status: 422,
      body: { code: 'invalid' },
    });
  });
});
