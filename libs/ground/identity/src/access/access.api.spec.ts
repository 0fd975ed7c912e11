import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module, Post } from '@nestjs/common';
import { Public, Roles, SignedIn } from '@commonweal/platform';
import { type RequestOptions, type TestApplication, testApplication } from '@commonweal/platform/testing';
import { IdentityModule } from '../identity.module.js';
import { type SignedInAs, signInAs } from '../testing/index.js';
import { Caller } from './caller.js';

@Controller('rooms')
class RoomsController {
  @Get('open')
  @Public()
  open() {
    return { in: true };
  }

  @Get('shared')
  @SignedIn()
  shared(@Caller() caller: Caller) {
    return caller;
  }

  @Post('leads')
  @Roles('lead')
  leads() {
    return { in: true };
  }

  @Get('forgotten')
  forgotten() {
    return { in: true };
  }
}

@Module({ controllers: [RoomsController] })
class Rooms {}

describe('a route', () => {
  let app: TestApplication;
  let lead: SignedInAs;
  beforeAll(async () => {
    app = await testApplication({ modules: [IdentityModule, Rooms] });
    lead = await signInAs(app, { name: 'Lee', roles: ['lead'], directorates: ['housing'] });
  });
  afterAll(() => app.close());

  it('lets in whom it declares', async () => {
    const auditor = await signInAs(app, { roles: ['auditor'] });
    const statuses = async (as?: SignedInAs) => [
      (await app.request('GET', '/api/rooms/open', { as })).status,
      (await app.request('GET', '/api/rooms/shared', { as })).status,
      (await app.request('POST', '/api/rooms/leads', { as })).status,
    ];
    expect(await statuses()).toEqual([200, 401, 401]);
    expect(await statuses(auditor)).toEqual([200, 200, 403]);
    expect(await statuses(lead)).toEqual([200, 200, 201]);
  });

  it('lets nobody in when it declares nothing', async () => {
    const admin = await signInAs(app, { roles: ['admin', 'lead'] });
    expect((await app.request('GET', '/api/rooms/forgotten', { as: admin })).status).toBe(403);
  });

  it('knows who asks', async () => {
    const { body } = await app.request('GET', '/api/rooms/shared', { as: lead });
    expect(body).toEqual({
      personId: lead.personId,
      name: 'Lee',
      roles: ['lead'],
      directorates: ['housing'],
      categories: [],
      supplierId: null,
    });
  });

  it('knows nobody by a made-up cookie', async () => {
    for (const cookie of ['commonweal_session=x', 'commonweal_session=', 'other=1', '']) {
      expect((await app.request('GET', '/api/rooms/shared', { as: { cookie } })).status).toBe(401);
    }
  });

  const own = { 'x-requested-with': '' };
  const cases: [string, RequestOptions, number][] = [
    ['JSON from the console', { body: {}, headers: { origin: 'http://commonweal.test' } }, 201],
    ['JSON from a program', { body: {} }, 201],
    ['JSON from another site', { body: {}, headers: { origin: 'https://evil.example' } }, 403],
    ['JSON from a page without origin', { body: {}, headers: { origin: 'null' } }, 403],
    [
      'a form of another site',
      {
        body: 'a=1',
        headers: {
          ...own,
          'content-type': 'application/x-www-form-urlencoded',
          origin: 'https://evil.example',
        },
      },
      403,
    ],
    ['a form at all', { body: 'a=1', headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 403],
    ['plain text that looks like JSON', { body: '{}', headers: { 'content-type': 'text/plain' } }, 403],
  ];
  it.each(cases)('judges %s', async (_, options, status) => {
    const answer = await app.request('POST', '/api/rooms/leads', { as: lead, ...options });
    expect(answer.status).toBe(status);
  });

  it('refuses a bare command that names no origin and has no header of ours', async () => {
    const reply = await fetch(`${await app.nest.getUrl()}/api/rooms/leads`, {
      method: 'POST',
      headers: { cookie: lead.cookie },
    });
    expect(reply.status).toBe(403);
  });
});
