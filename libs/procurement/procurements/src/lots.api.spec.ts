import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signInAs, type SignedInAs } from '@commonweal/identity/testing';
import { newId } from '@commonweal/platform';
import type { TestApplication } from '@commonweal/platform/testing';
import type { LotView } from '@commonweal/wire';
import { aHouse, Seen } from './testing/house.js';
import { refused, type Refusal } from './testing/refused.js';

let app: TestApplication;
let lead: SignedInAs;
let auditor: SignedInAs;
let school: Seen;

beforeAll(async () => {
  app = await aHouse();
  lead = await signInAs(app, { roles: ['lead'] });
  auditor = await signInAs(app, { roles: ['auditor'] });
  school = await Seen.opened(app, lead);
});
afterAll(() => app.close());

const path = (rest = '') => `/api/procurements/${school.id}/lots${rest}`;
const lots = () => school.get<LotView[]>('/lots');

async function lot(place: number): Promise<LotView> {
  const found = (await lots())[place];
  if (!found) throw new Error(`There is no lot at ${place}.`);
  return found;
}

const drop = (id: string, ifMatch?: number) => app.request('DELETE', path(`/${id}`), { as: lead, ifMatch });

describe('lots', () => {
  it('a procurement has one, called as it is', async () => {
    const { title } = await school.row();
    expect(await lots()).toEqual([
      expect.objectContaining({ number: 1, title, estimatedValueExVat: null, version: 1 }),
    ]);
  });

  it('is divided, and one again', async () => {
    const added = await school.send('POST', '/lots', { title: 'Kitchens', estimatedValueExVat: 4_000_000 });
    expect(added.status).toBe(201);
    const kitchens = await lot(1);
    expect(kitchens).toMatchObject({ number: 2, title: 'Kitchens', estimatedValueExVat: 4_000_000 });
    await school.send('PUT', `/lots/${kitchens.id}`, { title: 'Kitchens and halls' }, kitchens.version);
    expect((await lots())[1]).toMatchObject({ title: 'Kitchens and halls', estimatedValueExVat: null });
    expect((await drop(kitchens.id, kitchens.version)).status).toBe(412);
    expect((await drop(kitchens.id, kitchens.version + 1)).status).toBe(200);
    expect(await lots()).toHaveLength(1);
  });

  it('keeps the last', async () => {
    const only = await lot(0);
    const answer = await drop(only.id, only.version);
    expect(answer).toMatchObject({ status: 409, body: { code: 'last-lot' } });
  });

  it.each<Refusal>([
    ['nothing', {}, 422, 'invalid', ['title']],
    ['a title that is a number', { title: 7 }, 422, 'invalid', ['title']],
    [
      'a value below nothing',
      { title: 'A', estimatedValueExVat: -1 },
      422,
      'invalid',
      ['estimatedValueExVat'],
    ],
    ['pence in pieces', { title: 'A', estimatedValueExVat: 0.5 }, 422, 'invalid', ['estimatedValueExVat']],
  ])('refuses %s', (...refusal) =>
    refused(app, () => school.send('POST', '/lots', refusal[1] as object), refusal),
  );

  it('refuses who may not, an unknown lot, and no version', async () => {
    expect((await school.by(auditor).send('POST', '/lots', { title: 'A' })).status).toBe(403);
    expect((await school.send('PUT', `/lots/${newId()}`, { title: 'A' }, 1)).status).toBe(404);
    const only = await lot(0);
    expect((await school.send('PUT', `/lots/${only.id}`, { title: 'A' })).status).toBe(428);
  });
});
