import { randomUUID } from 'node:crypto';
import { access, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { EndRetention, SweepFiles } from '@commonweal/files';
import { signInAs } from '@commonweal/identity/testing';
import { Config } from '@commonweal/platform';
import type { TestApplication } from '@commonweal/platform/testing';
import type { AttachmentView } from '@commonweal/wire';
import { DataSource } from 'typeorm';
import { aHouse, Seen } from './testing/house.js';

let app: TestApplication;
let school: Seen;

beforeAll(async () => {
  app = await aHouse();
  school = await Seen.opened(app, await signInAs(app, { roles: ['lead'] }));
});
afterAll(() => app.close());

const pathOf = (hash: string) => join(app.get(Config).dataFolder, 'files', hash.slice(0, 2), hash);
const lies = (hash: string) =>
  access(pathOf(hash)).then(
    () => true,
    () => false,
  );
const attached = async (content: string, personalData: string) =>
  (await school.attach('visit', 'notes.csv', content, personalData)).body as unknown as AttachmentView;
/** The sweep as it runs once everything that lies there is old. */
const sweep = () => app.get(SweepFiles).sweep(new Date('9999-12-31'));
const auditor = () => signInAs(app, { roles: ['auditor'] });

it('keeps what holds personal data for a shorter time, and says until when', async () => {
  expect(await attached('plan', 'no')).toMatchObject({ personalData: false, retainUntil: '2033-03-02' });
  expect(await attached('people', 'yes')).toMatchObject({ personalData: true, retainUntil: '2029-03-02' });
});

it('keeps what an attachment points to, and removes what a process that died left behind', async () => {
  const { hash } = await attached('kept', 'no');
  const orphan = 'ab'.repeat(32);
  const half = `${orphan}.${randomUUID()}`;
  await mkdir(dirname(pathOf(orphan)), { recursive: true });
  for (const name of [orphan, half]) await writeFile(pathOf(name), 'x');
  await app.get(SweepFiles).sweep(new Date(0));
  expect([await lies(orphan), await lies(half)]).toEqual([true, true]);
  await sweep();
  expect([await lies(orphan), await lies(half), await lies(hash)]).toEqual([false, false, true]);
});

it('deletes the content when its retention is over; row, hash and ledger tell of it', async () => {
  const first = await attached('twice', 'yes');
  const second = await attached('twice', 'no');
  expect(second.hash).toBe(first.hash);
  app.clock.advance({ days: 3 * 366 });
  await app.runJob(EndRetention);
  await app.runJob(EndRetention);
  await sweep();
  const as = await auditor();
  const ended = await app.request('GET', `/api/attachments/${first.id}`, { as });
  expect(ended).toMatchObject({ status: 409, body: { code: 'retention-over' } });
  expect((await app.request('GET', `/api/attachments/${second.id}`, { as })).status).toBe(200);
  const { attachments } = await school.by(as).task('visit');
  expect(attachments.find(({ id }) => id === first.id)).toMatchObject({
    hash: first.hash,
    contentDeletedAt: expect.any(String),
  });
  const entries = await app
    .get(DataSource)
    .query<object[]>(
      `select 1 from ledger_entry where action = 'retention-ended' and data ->> 'attachment' = $1`,
      [first.id],
    );
  expect(entries).toHaveLength(1);

  app.clock.advance({ days: 5 * 366 });
  await app.runJob(EndRetention);
  await sweep();
  expect(await lies(first.hash)).toBe(false);
});
