import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { FirstRelease } from '@commonweal/documents';
import { signInAs } from '@commonweal/identity/testing';
import { readConfig } from '@commonweal/platform';
import { testApplication, type TestApplication } from '@commonweal/platform/testing';
import { type Role, staffRoles } from '@commonweal/wire';
import { AppParts } from './app.module.js';
import { openApi } from './openapi.js';
import { readPacks } from './policy/packs.js';
import { Described } from './testing/fuzz/described.js';
import { Fuzzer } from './testing/fuzz/fuzzer.js';
import { fuzzedRequests } from './testing/fuzz/requests.js';

const { seed, requests } = (globalThis as unknown as { fuzz: { seed: number; requests: number } }).fuzz;

/** Most requests by who may do most: what is refused at the door says little. */
const roles: Role[][] = [
  ...Array<Role[]>(6).fill([...staffRoles]),
  ['lead'],
  ['contract-manager'],
  ['supplier'],
];

let app: TestApplication;
let fuzzer: Fuzzer;

beforeAll(async () => {
  app = await testApplication({ modules: [AppParts] });
  await app.get(FirstRelease).load(readPacks(readConfig({}).packFolders));
  const supplierId = await aSupplier();
  const renewed = async (who: number) => {
    const own = roles[who] ?? [];
    const asked = own.includes('supplier') ? { roles: own, supplierId } : { roles: own };
    return (await signInAs(app, asked)).cookie;
  };
  const people: (string | undefined)[] = [];
  for (const who of roles.keys()) people.push(await renewed(who));
  fuzzer = new Fuzzer({ address: await app.nest.getUrl(), people: [...people, undefined], renewed, written });
  await fuzzer.send(lists());
});
afterAll(() => app.close());

async function aSupplier(): Promise<string> {
  const as = await signInAs(app, { roles: ['contract-manager'] });
  const body = { name: 'Acme Ltd', sme: true, vcse: false, local: true };
  return (await app.request<{ id: string }>('POST', '/api/suppliers', { as, body })).body.id;
}

/** What people wrote so far. Sessions, sign-in attempts and what a person has looked at are no command's work. */
async function written(): Promise<string> {
  const [row] = await app.get(DataSource).query<object[]>(
    `SELECT (SELECT count(*) FROM ledger_entry) AS entries, (SELECT count(*) FROM event) AS events,
            (SELECT count(*) FROM message) AS messages, (SELECT count(*) FROM person) AS people,
            (SELECT count(*) FROM policy_change) AS changes, (SELECT count(*) FROM policy_release) AS releases,
            (SELECT count(*) FROM supplier) AS suppliers, (SELECT count(*) FROM procurement) AS procurements,
            (SELECT count(*) FROM contract) AS contracts, (SELECT count(*) FROM attachment) AS attachments,
            (SELECT count(*) FROM decision) AS decisions, (SELECT sum(version) FROM procurement) AS versions`,
  );
  return JSON.stringify(row);
}

const described = () => new Described(JSON.parse(JSON.stringify(openApi(app.nest))) as object);

/** Every list once, so that the ids of what is there are known. */
function lists() {
  return described()
    .operations.filter(({ method, path }) => method === 'GET' && !path.includes('{'))
    .map((operation) => ({
      operation,
      who: 0,
      parameters: [],
      body: undefined,
      ifMatch: undefined,
      raw: undefined,
    }));
}

describe('every operation', () => {
  it(`answers ${requests} hostile requests of seed ${seed} clearly, and writes nothing when it refuses`, async () => {
    const faults = await fuzzer.send(fuzzedRequests(described(), seed, requests));
    const answers = [...fuzzer.answered].sort(([a], [b]) => a - b).map(([status, n]) => `${status}: ${n}`);
    process.stdout.write(`fuzz: seed ${seed}, ${requests} requests; ${answers.join(', ')}\n`);
    expect(faults).toEqual([]);
  }, 3_600_000);
});
