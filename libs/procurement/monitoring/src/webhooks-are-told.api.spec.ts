import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type SignedInAs, signInAgain, signInAs } from '@commonweal/identity/testing';
import { Config } from '@commonweal/platform';
import { SendWebhooks } from '@commonweal/webhooks';
import type {
  LedgerEntryView,
  MessageView,
  ReturnLineView,
  ReturnView,
  WebhookDeliveryView,
  WebhookMade,
  WebhookView,
} from '@commonweal/wire';
import { DataSource } from 'typeorm';
import { Council } from './testing/council.js';

interface Got {
  headers: IncomingHttpHeaders;
  body: string;
  type: string;
}

/** What stands in for the council's integration: it keeps what it is sent and answers as it is told, else with 204. */
const got: Got[] = [];
let answers: number[] = [];
let receiver: Server;
let url: string;
let council: Council;
let admin: SignedInAs;

beforeAll(async () => {
  receiver = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts).toString();
      got.push({ headers: request.headers, body, type: (JSON.parse(body) as { type: string }).type });
      response.writeHead(answers.shift() ?? 204, { location: '/elsewhere' }).end();
    });
  });
  await new Promise<void>((listening) => receiver.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hooks`;
  council = await Council.found({ WEBHOOKS_TO_PRIVATE: 'true' });
  admin = await signInAs(council.app, { roles: ['admin'] });
});
afterAll(async () => {
  await council.app.close();
  receiver.close();
});
beforeEach(async () => {
  await afresh();
  await council.app.get(DataSource).query('DELETE FROM webhook');
  got.length = 0;
  answers = [];
});

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';
const ask = <Body>(method: Method, path: string, more: object = {}, as = admin) =>
  council.app.request<Body>(method, `/api/webhooks${path}`, { as, ...more });
const aBody = (more: object = {}) => ({
  ...{ name: 'Finance', url, events: ['contract.entered'], isOn: true, ...more },
});
const create = (more: object = {}, as = admin) => ask<WebhookMade>('POST', '', { body: aBody(more) }, as);
const read = async (id: string) =>
  (await ask<WebhookView[]>('GET', '')).body.find((row) => row.id === id) as WebhookView;
const deliveries = async (id: string) => (await ask<WebhookDeliveryView[]>('GET', `/${id}/deliveries`)).body;
const send = () => council.app.runJob(SendWebhooks);
const enter = async () => {
  const contract = await council.aContract();
  await council.app.drain();
  return contract;
};
/** Sessions end while the clock goes on. */
async function afresh(): Promise<void> {
  admin = await signInAgain(council.app, admin.personId);
  council.manager = await signInAgain(council.app, council.manager.personId);
}
async function later(by: { minutes: number }): Promise<void> {
  council.app.clock.advance(by);
  await afresh();
  await send();
}
const ids = () => got.map(({ headers }) => headers['webhook-id']);

function isSigned({ headers, body }: Got, secret: string): boolean {
  const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signature } = headers;
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const mac = createHmac('sha256', key)
    .update(`${String(id)}.${String(at)}.${body}`)
    .digest('base64');
  return signature === `v1,${mac}`;
}

describe('a webhook', () => {
  it('is sent what happened, signed, and nothing that a person wrote or is', async () => {
    const { status, body: made } = await create();
    expect([status, made.secret]).toEqual([201, expect.stringMatching(/^whsec_[A-Za-z0-9+/]{43}=$/)]);
    const contract = await enter();
    const [first, ...others] = got;
    if (!first) throw new Error('nothing came');
    expect(others).toEqual([]);
    expect([isSigned(first, made.secret), isSigned(first, `whsec_${'A'.repeat(43)}=`)]).toEqual([
      true,
      false,
    ]);
    expect(Number(first.headers['webhook-timestamp'])).toBe(council.app.clock.now().getTime() / 1000);
    const ledger = { entry: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown, sequence: 1 };
    const { id, reference } = contract;
    expect(JSON.parse(first.body)).toEqual({
      type: 'contract.entered',
      timestamp: council.app.clock.now().toISOString(),
      data: { kind: 'contract', id, reference, procurementId: null, supplierId: council.supplierId, ledger },
    });
    expect(await deliveries(made.id)).toMatchObject([
      { id: first.headers['webhook-id'], state: 'delivered', attempts: 1, answer: 'HTTP 204' },
    ]);
  });

  it('keeps its secret sealed, shows it once, and signs with a new one from the moment it is renewed', async () => {
    const { body: made } = await create();
    const stored = await council.app.get(DataSource).query<object[]>('SELECT * FROM webhook');
    expect(JSON.stringify([stored, await read(made.id)])).not.toContain(made.secret.slice(6));
    const { body: renewed } = await ask<WebhookMade>('POST', `/${made.id}/secret`);
    await enter();
    expect(got.map((one) => [isSigned(one, made.secret), isSigned(one, renewed.secret)])).toEqual([
      [false, true],
    ]);
  });

  it('hears of returns and alerts, of what rules do as of what people do', async () => {
    await create({
      events: ['return.submitted', 'return.queried', 'return.accepted', 'alert.raised', 'alert.resolved'],
    });
    await council.on('2026-04-07');
    const { id: contractId } = await council.aContract();
    await council.promise(contractId);
    await council.live('2026-04-17');
    const [{ id }] = (await council.returns(contractId)) as [ReturnView];
    const theReturn = async () =>
      (await council.app.request<ReturnView>('GET', `/api/returns/${id}`, { as: council.manager })).body;
    const step = async (as: SignedInAs, what: string) => {
      const ifMatch = (await theReturn()).version;
      const done = await council.app.request('POST', `/api/returns/${id}/${what}`, { as, ifMatch });
      expect([what, done.status]).toEqual([what, 200]);
    };
    const ofLine = async (as: SignedInAs, method: 'PUT' | 'POST', what: string, body: object) => {
      const [line] = (await theReturn()).lines as [ReturnLineView];
      const path = `/api/returns/${id}/lines/${line.id}${what}`;
      const done = await council.app.request(method, path, { as, ifMatch: line.version, body });
      expect([what, done.status]).toEqual([what, 200]);
    };
    const answer = () => ofLine(council.supplier, 'PUT', '', { delivered: 2, note: 'Ann Lee' });
    await answer();
    await step(council.supplier, 'submission');
    await ofLine(council.manager, 'POST', '/query', { query: 'Is that Ann Lee?' });
    await answer();
    await step(council.supplier, 'submission');
    await step(council.manager, 'acceptance');
    await council.app.drain();
    expect(got.map(({ type }) => type).sort()).toEqual([
      ...['alert.raised', 'alert.resolved', 'return.accepted', 'return.queried'],
      ...['return.submitted', 'return.submitted'],
    ]);
    expect(got.map(({ body }) => body).join()).not.toMatch(/Ann Lee|Okafor|Taylor|Grounds|Greenway/);
    const raised = JSON.parse(got.find(({ type }) => type === 'alert.raised')?.body ?? '') as object;
    expect(raised).toMatchObject({ data: { rule: 'return-overdue', aboutKind: 'return', aboutId: id } });
  });

  it('that refuses is asked again after 1, 2, 4 … minutes with the same id and body; redirects are refusals', async () => {
    const { id } = (await create()).body;
    answers = [500, 302];
    await enter();
    await send();
    expect(got).toHaveLength(1);
    await later({ minutes: 1 });
    expect(got).toHaveLength(2);
    await later({ minutes: 1 });
    expect(got).toHaveLength(2);
    expect(await deliveries(id)).toMatchObject([{ state: 'waiting', attempts: 2, answer: 'HTTP 302' }]);
    await later({ minutes: 1 });
    expect([new Set(ids()).size, new Set(got.map(({ body }) => body)).size, got.length]).toEqual([1, 1, 3]);
    expect(await deliveries(id)).toMatchObject([{ state: 'delivered', attempts: 3 }]);
  });

  it('is sent it again, with the same id, where the engine died between sending and writing that down', async () => {
    const { id } = (await create()).body;
    await council.app.database.asOwner(`
      CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$;
      CREATE TRIGGER dies BEFORE UPDATE OF state ON webhook_delivery FOR EACH ROW EXECUTE FUNCTION die()`);
    await council.aContract();
    await expect(council.app.drain()).rejects.toThrow();
    await council.app.database.asOwner('DROP TRIGGER dies ON webhook_delivery');
    expect(await deliveries(id)).toMatchObject([{ state: 'waiting', attempts: 1 }]);
    await later({ minutes: 1 });
    expect([got.length, new Set(ids()).size]).toEqual([2, 1]);
    expect(await deliveries(id)).toMatchObject([{ state: 'delivered', attempts: 2 }]);
  });

  it('that is off, or was not told of it, is sent nothing; a test goes out all the same, once', async () => {
    const { id } = (await create({ isOn: false })).body;
    await create({ events: ['return.submitted'] });
    await enter();
    expect(got).toEqual([]);
    answers = [500];
    expect((await ask('POST', `/${id}/test`)).status).toBe(204);
    await council.app.drain();
    await later({ minutes: 2 });
    expect(got.map(({ type }) => type)).toEqual(['webhook.test']);
    expect(await deliveries(id)).toMatchObject([{ state: 'given-up', answer: 'HTTP 500' }]);
    await ask('POST', `/${id}/retry`, { body: {} });
    await council.app.drain();
    expect(await deliveries(id)).toMatchObject([{ state: 'delivered' }]);
  });

  it('that takes nothing for three days is switched off, and is sent what waited once it is on again', async () => {
    const { id } = (await create()).body;
    answers = Array<number>(20).fill(503);
    await enter();
    for (let attempt = 0; attempt < 16; attempt++) await later({ minutes: 721 });
    const given = await read(id);
    expect(given).toMatchObject({ isOn: false, givenUpBecause: 'HTTP 503' });
    const auditor = await signInAs(council.app, { roles: ['auditor'] });
    const path = `/api/ledger?subjectId=${id}&sort=sequence`;
    const trail = await council.app.request<LedgerEntryView[]>('GET', path, { as: auditor });
    expect(trail.body.map(({ action }) => action)).toEqual(['webhook-added', 'webhook-given-up']);
    expect(got.length).toBeGreaterThan(5);
    const told = `/api/messages?subjectId=${id}`;
    const mail = (await council.app.request<MessageView[]>('GET', told, { as: admin })).body;
    expect(mail).toMatchObject([{ kind: 'webhook-given-up', subject: 'Finance', link: '/webhooks' }]);
    answers = [];
    const on = { ifMatch: given.version, body: aBody() };
    expect((await ask('PATCH', `/${id}`, { ...on, ifMatch: 0 })).status).toBe(412);
    expect((await ask('PATCH', `/${id}`, on)).body).toMatchObject({ isOn: true });
    await council.app.drain();
    expect(new Set(ids()).size).toBe(1);
    expect(await deliveries(id)).toMatchObject([{ state: 'delivered' }]);
    expect(await read(id)).not.toHaveProperty('givenUpBecause');
  });

  it('leads to no private address, neither as it is typed nor by the name that stands for one', async () => {
    const config = council.app.get(Config);
    await create({ url: url.replace('127.0.0.1', 'localhost') });
    config.webhooksToPrivate = false;
    try {
      for (const to of [
        ...[
          'https://127.0.0.1/',
          'https://10.1.2.3/',
          'https://169.254.169.254/latest',
          'https://localhost/',
        ],
        ...['https://[::1]/', 'https://[::ffff:10.0.0.1]/', 'https://[fd00::1]/', 'https://[fe80::1]/'],
        ...['https://0x7f.1/', 'https://2130706433/', 'https://[64:ff9b::a00:1]/', 'https://[2002:a00:1::]/'],
        ...['http://example.org/', 'https://a:b@example.org/', 'ftp://example.org/', 'word'],
      ])
        expect([to, (await create({ url: to })).status]).toEqual([to, 422]);
      expect((await create({ url: 'https://example.org/hooks', isOn: false })).status).toBe(201);
      await enter();
      await later({ minutes: 1 });
      expect(got).toEqual([]);
    } finally {
      config.webhooksToPrivate = true;
    }
    const [row] = (await ask<WebhookView[]>('GET', '')).body.filter(({ isOn }) => isOn);
    expect(await deliveries(row?.id ?? '')).toMatchObject([
      { state: 'waiting', attempts: 2, answer: 'localhost lies within a private network' },
    ]);
  });

  it.each([
    ['nothing to tell', { events: [] }],
    ['an event that nobody knows', { events: ['contract.entered', 'bid.opened'] }],
    ['no name', { name: '' }],
  ])('is refused with %s', async (_, more) => expect((await create(more)).status).toBe(422));

  it('is the administrator’s alone, and goes with all that was to be sent to it', async () => {
    const { id } = (await create()).body;
    const other = await signInAs(council.app, {
      roles: ['auditor', 'lead', 'contract-manager', 'policy-approver'],
    });
    const asked = [
      ...[ask('GET', '', {}, other), ask('GET', '/events', {}, other), create({}, other)],
      ...[ask('GET', `/${id}/deliveries`, {}, other), ask('POST', `/${id}/secret`, {}, other)],
      ...[ask('POST', `/${id}/test`, {}, other), ask('POST', `/${id}/retry`, { body: {} }, other)],
      ...[ask('DELETE', `/${id}`, {}, other), ask('PATCH', `/${id}`, { ifMatch: 1, body: aBody() }, other)],
    ];
    for (const answer of asked) expect((await answer).status).toBe(403);
    answers = [500];
    await enter();
    expect((await ask('DELETE', `/${id}`)).status).toBe(204);
    await later({ minutes: 1 });
    expect(got).toHaveLength(1);
    expect((await ask('GET', `/${id}/deliveries`)).status).toBe(404);
  });
});
