import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { FirstRelease } from '@commonweal/documents';
import { Person } from '@commonweal/identity';
import { signInAgain, signInAs, type SignedInAs } from '@commonweal/identity/testing';
import { newId, readConfig } from '@commonweal/platform';
import { testApplication, type Answer, type TestApplication } from '@commonweal/platform/testing';
import { staffRoles } from '@commonweal/wire';
import { AppParts } from './app.module.js';
import { openApi } from './openapi.js';
import { readPacks } from './policy/packs.js';
import { commandsOf, type Command } from './testing/commands-of.js';

/** Commands that anybody may send, signed in or not. */
const open = [
  '/api/session',
  '/api/session/code',
  '/api/session/password',
  '/api/setup',
  '/api/supplier-codes',
];

/** Commands about one's own session, for whoever is signed in. */
const own = ['/api/session/proof', '/api/sessions'];

/** How suppliers answer, and nobody else. */
const answering = /^(PUT|POST .*\/(submission|evidence|copies|certificate|workbook|workbook-check)$)/;

const replying = / \/api\/assessments\/.*\/reply$/;

let app: TestApplication;
let everybody: SignedInAs;
let nobody: SignedInAs;
let supplier: SignedInAs;
let commands: Command[];

beforeAll(async () => {
  app = await testApplication({ modules: [AppParts] });
  await app.get(FirstRelease).load(readPacks(readConfig({}).packFolders));
  everybody = await signInAs(app, { roles: [...staffRoles] });
  nobody = await signInAs(app, { roles: [] });
  supplier = await aSupplier();
  commands = commandsOf(JSON.parse(JSON.stringify(openApi(app.nest))) as object);
});
afterAll(() => app.close());

async function aSupplier(): Promise<SignedInAs> {
  const supplier = { name: 'Acme Ltd', sme: true, vcse: false, local: true };
  const { body } = await app.request<{ id: string }>('POST', '/api/suppliers', {
    as: everybody,
    body: supplier,
  });
  const ann = { name: 'Ann', email: 'ann@acme.example' };
  await app.request('POST', `/api/suppliers/${body.id}/people`, { as: everybody, body: ann });
  const { id } = await app.get(DataSource).manager.findOneByOrFail(Person, { email: ann.email });
  return signInAgain(app, id);
}

/** Who has every role for it: only suppliers answer returns, and reply to how they were rated. */
function whoMay({ name }: Command): SignedInAs {
  const isAnswer = name.includes(' /api/returns/') && answering.test(name);
  return isAnswer || replying.test(name) ? supplier : everybody;
}

function send({ method, url }: Command, as: SignedInAs | undefined, body?: object, ifMatch = 1) {
  return app.request(method, url(newId()), { as, body, ifMatch });
}

/** What all people wrote so far; sessions of their own make no entry. */
async function written(): Promise<unknown> {
  const [row] = await app.get(DataSource).query<object[]>(
    `select (select count(*) from ledger_entry) as entries, (select count(*) from procurement) as procurements,
              (select count(*) from contract) as contracts, (select count(*) from policy_change) as changes,
              (select count(*) from person) as people, (select count(*) from supplier) as suppliers,
              (select count(*) from message) as messages`,
  );
  return row;
}

/** What is not a clear refusal, in words; null for one that is. */
function unclear(
  { name }: Command,
  answer: Answer<Record<string, unknown>>,
  allowed: number[],
): string | null {
  const { status, headers, body } = answer;
  const isProblem =
    headers['content-type']?.startsWith('application/problem+json') &&
    typeof body['code'] === 'string' &&
    typeof body['detail'] === 'string';
  return allowed.includes(status) && isProblem ? null : `${name}: ${status} ${JSON.stringify(body)}`;
}

async function unclearOf(
  some: Command[],
  allowed: number[],
  ask: (command: Command) => Promise<Answer<Record<string, unknown>>>,
): Promise<string[]> {
  const before = await written();
  const found: string[] = [];
  for (const command of some) found.push(...[unclear(command, await ask(command), allowed) ?? []].flat());
  expect(await written()).toEqual(before);
  return found;
}

describe('every command of openapi.json', () => {
  it('is there', () => {
    expect(commands.length).toBeGreaterThan(50);
  });

  it('refuses who is not signed in', async () => {
    const guarded = commands.filter(({ path }) => !open.includes(path));
    expect(await unclearOf(guarded, [401], (command) => send(command, undefined, {}))).toEqual([]);
  });

  it('refuses who has no role for it', async () => {
    const guarded = commands.filter(({ path }) => ![...open, ...own].includes(path));
    expect(await unclearOf(guarded, [403, 404], (command) => send(command, nobody, {}))).toEqual([]);
  });

  it('refuses an id that nobody knows, or says first what its body lacks', async () => {
    const about = commands.filter(({ path }) => path.includes('{'));
    const found = await unclearOf(about, [404, 412, 415, 422], (command) =>
      send(command, whoMay(command), {}),
    );
    expect(found).toEqual([]);
  });

  it('refuses an id that is none', async () => {
    const about = commands.filter(({ path }) => path.includes('{id}'));
    const found = await unclearOf(about, [404, 415, 422], (command) =>
      app.request(command.method, command.url('no-id'), { as: whoMay(command), body: {}, ifMatch: 1 }),
    );
    expect(found).toEqual([]);
  });

  it('names each field that is missing', async () => {
    const before = await written();
    const found: string[] = [];
    for (const command of commands.filter(({ required }) => required.length)) {
      const { status, body } = await send(command, whoMay(command), {});
      const named = Object.keys((body['errors'] as object | undefined) ?? {});
      const unnamed = command.required.filter((field) => !named.includes(field));
      if (status !== 422 || unnamed.length)
        found.push(`${command.name}: ${status}, not named: ${unnamed.join()}`);
    }
    expect(found).toEqual([]);
    expect(await written()).toEqual(before);
  });

  it.each([
    ['an object', { wrong: true }],
    ['a list', [[]]],
    ['a number out of range', -1e21],
  ])('names each field that is %s', async (_, wrong) => {
    const before = await written();
    const found: string[] = [];
    for (const command of commands)
      for (const field of command.plain) {
        const { status, body } = await send(command, whoMay(command), { [field]: wrong });
        const named = Object.keys((body['errors'] as object | undefined) ?? {});
        if (status !== 422 || !named.some((name) => name === field || name.startsWith(`${field}.`)))
          found.push(`${command.name} ${field}: ${status}, named: ${named.join()}`);
      }
    expect(found).toEqual([]);
    expect(await written()).toEqual(before);
  });

  it('refuses a field that it does not know, a body that is no JSON, and one that is too long', async () => {
    const withBody = commands.filter(({ plain }) => plain.length);
    for (const body of ['{"no-such-field":1}', 'no json {', `"${'x'.repeat(2_000_000)}"`]) {
      const found = await unclearOf(withBody, [400, 413, 422], (command) =>
        app.request(command.method, command.url(newId()), {
          ...{ as: whoMay(command), body, ifMatch: 1 },
          headers: { 'content-type': 'application/json' },
        }),
      );
      expect(found).toEqual([]);
    }
  });
});
