import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { Attachment, EndRetention } from '@commonweal/files';
import { Person } from '@commonweal/identity';
import { signInAs, type SignedInAs } from '@commonweal/identity/testing';
import { Ledger, LedgerVerifier } from '@commonweal/ledger';
import { MessagesModule } from '@commonweal/messages';
import { newId, Transaction } from '@commonweal/platform';
import type { TestApplication } from '@commonweal/platform/testing';
import { aHouse, Seen } from '@commonweal/procurements/testing';
import type { ErasurePreview, ErasureView, LegalHoldView, PersonView, Problem } from '@commonweal/wire';
import { GovernanceModule } from '../governance.module.js';
import { Erasures } from './erasures.js';
import { ErasePeople } from './erase-people.job.js';

let app: TestApplication;
let admin: SignedInAs;
let sam: SignedInAs;
let procurement: string;
const attachment = newId();

const sql = <T = unknown>(text: string, values: unknown[] = []) =>
  app.get(DataSource).query<T[]>(text, values);

/** Every table of which some column says it, read without any code of the product. An address that only ends like Sam’s is another’s. */
async function tablesThatSay(what: string): Promise<string[]> {
  const tables = await sql<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  );
  const found = await Promise.all(
    tables.map(({ name }) =>
      sql(
        `SELECT 1 FROM public."${name}" t
          WHERE strpos(replace(lower(to_jsonb(t)::text), 'notsam@council.example', ''), lower($1)) > 0 LIMIT 1`,
        [what],
      ),
    ),
  );
  return tables.flatMap(({ name }, at) => (found[at]?.length ? name : [])).sort();
}

beforeAll(async () => {
  app = await aHouse(undefined, [MessagesModule, GovernanceModule]);
  admin = await signInAs(app, { roles: ['admin'] });
  sam = await signInAs(app, { roles: ['lead'], name: "Sam O'Person", email: 'sam@council.example' });
  procurement = (await Seen.opened(app, sam, { title: 'Cleaning' })).id;
  await signInAs(app, { roles: ['lead'], name: 'Joan Other', email: 'notsam@council.example' });
  const id = newId();
  await sql(
    `INSERT INTO message (id, key, kind, template, subject_kind, subject_id, person_id, name, address, subject, send_on, state, version, planned_at, why, attempts)
     VALUES ($1::uuid, $1::text, 'k', 't', 'return', $1::uuid, $2, 'Sam O''Person', 'SAM@council.example', 's', '2026-01-01', 'planned', 1, now(), 'w', 1)`,
    [id, sam.personId],
  );
  await sql(
    `INSERT INTO dispatch (id, provider, state, address, subject, text, messages, started_at, lease_until)
     VALUES ($1, 'p', 'sent', 'sam@council.example', 'Your return', 'Dear Sam, it is due.', 1, now(), now())`,
    [id],
  );
  await sql(
    `INSERT INTO mail (id, reference, "to", subject, text, at, opened) VALUES ($1, $1, 'sam@council.example', 'Dear Sam', 'Dear Sam, it is due.', now(), false)`,
    [id],
  );
  await sql(
    `INSERT INTO panel_meeting (id, panel, held_on, papers_by, starts_at, place, state, minutes, version)
     VALUES ($1, 'p', '2026-01-01', '2026-01-01', '10:00', 'Room', 'held', $2, 1)`,
    [
      id,
      {
        present: ["Sam O'Person", 'Joan Other'],
        note: 'ring notsam@council.example, or SAM@council.example.',
      },
    ],
  );
  await sql(
    `INSERT INTO attachment (id, owner_kind, owner_id, place, name, type, size, hash, added_by_id, added_at, retain_until)
     VALUES ($1, 'procurement', $2, 't', 'Letter of sam o''person.txt', 'text/plain', 1, repeat('a', 64), $3, now(), '2026-01-01')`,
    [attachment, procurement, sam.personId],
  );
  await app.get(Transaction).run(async (tx) => {
    const deed = { subjectKind: 'procurement', subjectId: procurement, action: 'noted', data: {} };
    await app.get(Ledger).write(tx, { ...deed, actorId: sam.personId, why: 'It is needed.' });
    await app.get(Ledger).write(tx, { ...deed, actorId: admin.personId, why: "Agreed with Sam O'Person" });
  });
});
afterAll(() => app.close());

const at = (rest = '') => `/api/people/${sam.personId}/erasure${rest}`;
const alsoCalled = ['07700 900123'];
const preview = async () =>
  (await app.request<ErasurePreview>('POST', at('/preview'), { as: admin, body: { alsoCalled } })).body;
const erase = (body: object = {}) =>
  app.request<ErasureView & Problem>('POST', at(), {
    as: admin,
    body: { alsoCalled, confirm: "Sam O'Person", reason: 'Asked for by Sam on 1 March', ...body },
  });

describe('a person is erased', () => {
  it('by an administrator alone, once they may not sign in, and by typing the name', async () => {
    expect((await app.request('POST', at('/preview'), { as: sam, body: { alsoCalled } })).status).toBe(403);
    expect((await erase()).body.detail).toContain('may still sign in');
    await app.get(DataSource).manager.update(Person, sam.personId, { active: false });
    const wrong = await erase({ confirm: 'Sam' });
    expect([wrong.status, Object.keys(wrong.body.errors)]).toEqual([422, ['confirm']]);
    const short = await erase({ alsoCalled: ['Sam'] });
    expect([short.status, Object.keys(short.body.errors)]).toEqual([422, ['alsoCalled']]);
  });

  it('not while a legal hold stands on whatever they had a hand in; it is named, and keeps files too', async () => {
    const body = { subjectKind: 'procurement', subjectId: procurement, reason: 'A claim by a bidder' };
    const nobody = { ...body, subjectId: newId() };
    expect((await app.request('POST', '/api/legal-holds', { as: admin, body: nobody })).status).toBe(404);
    const held = await app.request<LegalHoldView>('POST', '/api/legal-holds', { as: admin, body });
    expect(held.body).toMatchObject({ title: expect.stringMatching(/^PR-.* Cleaning$/), releasedAt: null });
    const fault = expect.stringMatching(/legal hold .* PR-\S+ Cleaning since .*A claim by a bidder/);
    expect((await preview()).faults).toEqual([fault]);
    expect((await erase()).body).toMatchObject({ status: 409, detail: fault });
    await app.runJob(EndRetention);
    const kept = await app.get(DataSource).manager.findOneByOrFail(Attachment, { id: attachment });
    expect(kept.contentDeletedAt).toBeNull();

    const release = () =>
      app.request('POST', `/api/legal-holds/${held.body.id}/release`, {
        as: admin,
        body: { reason: 'Settled' },
      });
    expect((await release()).status).toBe(200);
    expect((await release()).status).toBe(409);
    const list = await app.request<LegalHoldView[]>('GET', `/api/legal-holds?subjectId=${procurement}`, {
      as: admin,
    });
    expect(list.body).toMatchObject([{ reason: 'A claim by a bidder', releaseReason: 'Settled' }]);
    const none = await app.request<LegalHoldView[]>('GET', '/api/legal-holds?standing=true', { as: admin });
    expect(none.body).toEqual([]);
    await app.runJob(EndRetention);
    const gone = await app.get(DataSource).manager.findOneByOrFail(Attachment, { id: attachment });
    expect(gone.contentDeletedAt).not.toBeNull();
    await sql('UPDATE attachment SET content_deleted_at = NULL');
  });

  it('after a list of what goes and what stays', async () => {
    const seen = await preview();
    expect(seen).toMatchObject({ becomes: 'former person 1', faults: [], sealed: [] });
    expect(seen.looksFor).toEqual(["Sam O'Person", 'sam@council.example', '07700 900123']);
    expect(seen.removed.map(({ table }) => table)).toEqual(['session']);
    expect(seen.cleared.map(({ table }) => table)).toEqual(
      await tablesThatSay("Sam O'Person").then((found) =>
        [...new Set([...found, 'dispatch', 'mail'])].sort(),
      ),
    );
    expect(seen.kept).toContainEqual({ table: 'ledger_entry', rows: expect.any(Number) });
    expect(seen.files).toEqual([
      {
        ...{ id: attachment, name: "Letter of sam o'person.txt", personalData: false },
        record: expect.stringMatching(/^PR-.* Cleaning$/),
      },
    ]);
    const others = await erase({ files: [newId()] });
    expect([others.status, Object.keys(others.body.errors)]).toEqual([422, ['files']]);
  });

  it('and then no table says their name or address, though the work was broken off', async () => {
    expect((await erase({ files: [attachment] })).status).toBe(200);
    const gone = await app.get(DataSource).manager.findOneByOrFail(Attachment, { id: attachment });
    expect(gone.contentDeletedAt).not.toBeNull();
    expect(await tablesThatSay("Sam O'Person")).toContain('erasure');
    await app.database.asOwner(
      "ALTER TABLE panel_meeting ADD CONSTRAINT broken CHECK (state <> 'held') NOT VALID",
    );
    await expect(app.drain()).rejects.toThrow();
    await app.database.asOwner('ALTER TABLE panel_meeting DROP CONSTRAINT broken');
    expect((await app.request<ErasureView>('GET', at(), { as: admin })).body.doneAt).toBeNull();
    await app.runJob(ErasePeople);

    for (const said of ["Sam O'Person", 'Dear Sam', 'sam@council.example'])
      expect(await tablesThatSay(said)).toEqual([]);
    const [meeting] = await sql<{ minutes: object }>('SELECT minutes FROM panel_meeting');
    expect(meeting?.minutes).toEqual({
      present: ['former person 1', 'Joan Other'],
      note: 'ring notsam@council.example, or former-person-1@erased.invalid.',
    });
    expect(
      await sql('SELECT DISTINCT state, name FROM message WHERE person_id = $1', [sam.personId]),
    ).toEqual([{ state: 'cancelled', name: 'former person 1' }]);
    expect((await app.request<ErasureView>('GET', at(), { as: admin })).body).toMatchObject({
      number: 1,
      doneAt: expect.any(String),
    });
  });

  it('while the chain holds, and what they decided stays under a number', async () => {
    expect((await app.get(LedgerVerifier).verify()).faults).toEqual([]);
    const entries = await sql<{ content: object | null }>(
      `SELECT p.content FROM ledger_entry e JOIN ledger_private p ON p.entry_id = e.id
        WHERE e.subject_id = $1 AND e.action = 'noted' ORDER BY e.sequence`,
      [procurement],
    );
    expect(entries).toEqual([{ content: { why: 'It is needed.' } }, { content: null }]);
    const person = `/api/people/${sam.personId}`;
    const { body } = await app.request<PersonView>('GET', person, { as: admin });
    expect(body).toMatchObject({ name: 'former person 1', erasedAs: 1, roles: [], active: false });
    const { directorates, categories, version } = body;
    const back = {
      name: 'Sam',
      email: 's@x.example',
      roles: ['lead'],
      directorates,
      categories,
      active: true,
    };
    const again = await app.request<Problem>('PATCH', person, { as: admin, ifMatch: version, body: back });
    expect([again.status, again.body.code]).toEqual([409, 'person-erased']);
    expect((await erase()).status).toBe(409);
  });

  it('once more, under the same number, after an older backup brought them back', async () => {
    const [kept] = await app.get(Erasures).list();
    if (!kept) throw new Error('Nobody was erased.');
    expect(await app.get(Erasures).again(kept)).toBe(false);
    await sql(
      `UPDATE person SET name = 'Sam O''Person', email = 'sam@council.example', erased_as = NULL WHERE id = $1`,
      [sam.personId],
    );
    await sql('DELETE FROM erasure');
    expect(await app.get(Erasures).again(kept)).toBe(true);
    await app.runJob(ErasePeople);
    expect(await tablesThatSay("Sam O'Person")).toEqual([]);
    expect(await app.get(Erasures).list()).toMatchObject([{ ...kept, doneAt: expect.any(String) }]);
  });

  it('only after a proof of who asks, a short while ago', async () => {
    app.clock.advance({ minutes: 30 });
    expect((await erase()).body.code).toBe('proof-needed');
  });
});
