import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { Person } from '@commonweal/identity';
import { signInAs, type SignedInAs } from '@commonweal/identity/testing';
import { newId } from '@commonweal/platform';
import type { TestApplication } from '@commonweal/platform/testing';
import { aHouse, smallPolicy } from '@commonweal/procurements/testing';
import { GovernanceModule } from '../governance.module.js';

let app: TestApplication;
let admin: SignedInAs;
let sam: SignedInAs;

beforeAll(async () => {
  app = await aHouse([smallPolicy], [GovernanceModule]);
  admin = await signInAs(app, { roles: ['admin'] });
  sam = await signInAs(app, { roles: ['lead'], name: 'Sam Person', email: 'sam@council.example' });
});
afterAll(() => app.close());

interface Held {
  person: string;
  tables: Record<string, Record<string, unknown>[]>;
}

const ask = (id: string, as: SignedInAs) =>
  app.request<Held>('POST', `/api/people/${id}/subject-access`, { as });

describe('what is held about a person', () => {
  it('is for administrators, of somebody who is there', async () => {
    expect((await ask(sam.personId, sam)).status).toBe(403);
    expect((await ask(newId(), admin)).status).toBe(404);
  });

  it('is every row that names them, by id or by address in any case, and nobody else', async () => {
    const mail = newId();
    await app.get(DataSource).query(
      `INSERT INTO message (id, key, kind, template, subject_kind, subject_id, person_id, name, address, subject, send_on, state, version, planned_at, why, attempts)
       VALUES ($1::uuid, $1::text, 'k', 't', 'return', $1::uuid, $1::uuid, 'Sam', 'SAM@council.example', 's', '2026-01-01', 'sent', 1, now(), 'w', 1)`,
      [mail],
    );
    const { status, headers, body } = await ask(sam.personId, admin);
    expect(status).toBe(200);
    expect(headers['content-disposition']).toContain('subject-access-');
    expect(body.person).toBe(sam.personId);
    expect(body.tables['person']).toEqual([expect.objectContaining({ name: 'Sam Person' })]);
    expect(body.tables['session']).toHaveLength(1);
    expect(body.tables['message']).toEqual([expect.objectContaining({ id: mail })]);
  });

  it('tells no secret', async () => {
    await app
      .get(DataSource)
      .manager.update(Person, sam.personId, { passwordHash: '$argon2id$secret-of-sam' });
    const { body } = await ask(sam.personId, admin);
    expect(JSON.stringify(body)).not.toMatch(/argon2id|token_hash|password_hash/);
  });

  it('is in the ledger: who asked, and for whom', async () => {
    const entries = await app
      .get(DataSource)
      .query<object[]>(`SELECT actor_id FROM ledger_entry WHERE action = 'exported' AND subject_id = $1`, [
        sam.personId,
      ]);
    expect(entries).toEqual([{ actor_id: admin.personId }, { actor_id: admin.personId }]);
  });
});
