import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import type {
  CertificateView,
  ContractView,
  DuplicatePair,
  MergePreview,
  MessageView,
  SupplierView,
} from '@commonweal/wire';
import { Suppliers } from '@commonweal/suppliers';
import { type SignedInAs, signInAs } from '@commonweal/identity/testing';
import { newId } from '@commonweal/platform';
import { aboutCertificates, aCertificate } from '../testing/certificates.js';
import { Council } from '../testing/council.js';

let council: Council;
let contract: ContractView;
let certificate: CertificateView;
let duplicate: string;
let person: string;

const send = <T>(
  method: 'GET' | 'POST' | 'PATCH',
  path: string,
  body?: object,
  ifMatch?: number,
  as?: SignedInAs,
) => council.app.request<T>(method, `/api${path}`, { as: as ?? council.manager, body, ifMatch });
const supplier = async (id: string) => (await send<SupplierView>('GET', `/suppliers/${id}`)).body;
const merge = async (body: object, as?: SignedInAs) => {
  const { version } = await supplier(council.supplierId);
  return send<SupplierView>('POST', `/suppliers/${council.supplierId}/merge`, body, version, as);
};
const planned = async (subjectId: string) =>
  (await send<MessageView[]>('GET', `/messages?subjectId=${subjectId}&state=planned`)).body.map(
    ({ to }) => to,
  );

beforeAll(async () => {
  council = await Council.found({}, aboutCertificates);
  await council.live('2026-03-02');
  const twice = {
    name: 'GREENWAY Limited',
    registrationNumber: '04417281',
    sme: true,
    vcse: false,
    local: true,
  };
  duplicate = (await send<SupplierView>('POST', '/suppliers', twice)).body.id;
  const people = await send<SupplierView>('POST', `/suppliers/${duplicate}/people`, {
    ...{ name: 'Pat Lane', email: 'pat@greenway.test' },
  });
  person = people.body.people?.[0]?.id ?? '';
  contract = await council.aContract({ supplierId: duplicate, title: 'Street trees' });
  await council.promise(contract.id);
  certificate = await aCertificate(council, { supplierId: duplicate }, council.manager);
  await council.live('2026-04-01');
});
afterAll(() => council.app.close());

/** One story, told in order: Greenway Ltd stands in the register twice. */
describe('A supplier that stands in the register twice', () => {
  it('is found by its name, but for marks and legal form', async () => {
    const pairs = (await send<DuplicatePair[]>('GET', '/supplier-duplicates')).body;
    expect(pairs).toMatchObject([
      {
        because: 'same-name',
        first: { id: council.supplierId },
        second: { id: duplicate, name: 'GREENWAY Limited' },
      },
    ]);
  });

  it('is left alone once somebody said that they are two, until that is undone', async () => {
    const pair = { firstId: duplicate, secondId: council.supplierId };
    const url = '/supplier-duplicates/two-suppliers';
    const reason = 'Two firms of two sisters; we asked Companies House.';
    const say = (of: object, path = url, as?: SignedInAs) =>
      send('POST', path, { ...pair, reason, ...of }, undefined, as);
    const offered = async (of: string) =>
      (await send<DuplicatePair[]>('GET', `/supplier-duplicates?of=${of}`)).body;
    expect((await say({ reason: '' })).status).toBe(422);
    expect((await say({ secondId: duplicate })).status).toBe(422);
    expect((await say({ secondId: newId() })).status).toBe(422);
    expect((await say({}, url, council.supplier)).status).toBe(403);
    expect((await say({}, `${url}/undoing`)).status).toBe(404);
    expect((await say({})).status).toBe(204);
    expect((await say({})).status).toBe(409);
    expect(await offered('open')).toEqual([]);
    expect(await offered('are-two')).toMatchObject([
      { because: 'same-name', areTwo: { reason, by: 'Tom Okafor', at: '2026-04-01T09:30:00.000Z' } },
    ]);
    expect((await say({ reason: 'One firm after all.' }, `${url}/undoing`)).status).toBe(204);
    expect(await offered('are-two')).toEqual([]);
    expect(await offered('open')).toHaveLength(1);
  });

  it('is looked at first: what would move, and nothing is written', async () => {
    const path = `/suppliers/${council.supplierId}/merge?duplicateId=${duplicate}`;
    const { body } = await send<MergePreview>('GET', path);
    expect(body).toMatchObject({
      into: { name: 'Greenway Ltd' },
      duplicate: { name: 'GREENWAY Limited' },
      obstacles: [],
    });
    expect(Object.fromEntries(body.moves.map(({ title, what }) => [title, what]))).toEqual({
      'People who report': ['Pat Lane, pat@greenway.test'],
      Contracts: [`${contract.reference} Street trees`],
      Certificates: ['ISO 14001, EMS 71234'],
    });
    expect((await supplier(duplicate)).mergedIntoId).toBeUndefined();
  });

  it.each([
    ['duplicateId', () => ({ duplicateId: newId(), reason: 'One company.' })],
    ['duplicateId', () => ({ duplicateId: council.supplierId, reason: 'One company.' })],
    ['reason', () => ({ duplicateId: duplicate, reason: ' ' })],
  ])('is not merged with a fault in %s', async (field, body) => {
    expect(await merge(body())).toMatchObject({
      status: 422,
      body: { errors: { [field]: [expect.any(String)] } },
    });
  });

  it('is not merged by who may not, nor by who saw another version', async () => {
    const auditor = await signInAs(council.app, { roles: ['auditor'] });
    const body = { duplicateId: duplicate, reason: 'One company.' };
    for (const who of [auditor, council.supplier]) {
      expect((await merge(body, who)).status).toBe(403);
      expect((await send('GET', '/supplier-duplicates', undefined, undefined, who)).status).toBe(403);
    }
    expect((await send('POST', `/suppliers/${council.supplierId}/merge`, body, 99)).status).toBe(412);
  });

  it('is merged with a reason: contracts, people and certificates are the one supplier’s', async () => {
    const merged = await merge({ duplicateId: duplicate, reason: 'The register had it twice.' });
    expect(merged).toMatchObject({
      status: 200,
      body: { name: 'Greenway Ltd', registrationNumber: '04417281' },
    });
    expect(merged.body.people?.map(({ name }) => name).sort()).toEqual(['Pat Lane', 'Sam Taylor']);
    expect((await send<ContractView>('GET', `/contracts/${contract.id}`)).body.supplierId).toBe(
      council.supplierId,
    );
    expect((await send<CertificateView>('GET', `/certificates/${certificate.id}`)).body.supplier).toBe(
      'Greenway Ltd',
    );
  });

  it('has both people reminded of its returns from then on, each once', async () => {
    const [first] = await council.returns(contract.id);
    expect((await planned(first?.id ?? '')).sort()).toEqual(['Pat Lane', 'Sam Taylor']);
    expect((await planned(certificate.id)).sort()).toEqual(['Pat Lane', 'Sam Taylor']);
  });

  it('is gone from the register, points to the one that stands, and is found under its old name', async () => {
    expect((await send<SupplierView[]>('GET', '/suppliers')).body.map(({ name }) => name)).toEqual([
      'Greenway Ltd',
    ]);
    expect((await send<DuplicatePair[]>('GET', '/supplier-duplicates')).body).toEqual([]);
    expect(await supplier(duplicate)).toMatchObject({ mergedIntoId: council.supplierId, people: [] });
    const tx = council.app.get(DataSource).manager;
    expect((await council.app.get(Suppliers).matching(tx, 'greenway limited'))?.id).toBe(council.supplierId);
  });

  it('is on the ledger of both, with the reason, and is merged and changed no more', async () => {
    const entries = await council.app
      .get(DataSource)
      .query<{ subject_id: string; action: string }[]>(
        `SELECT subject_id, action FROM ledger_entry WHERE action IN ('merged', 'took-over') ORDER BY action`,
      );
    expect(entries).toEqual([
      { subject_id: duplicate, action: 'merged' },
      { subject_id: council.supplierId, action: 'took-over' },
    ]);
    expect((await merge({ duplicateId: duplicate, reason: 'Again.' })).status).toBe(422);
    const { version } = await supplier(duplicate);
    const body = { name: 'Another', sme: true, vcse: false, local: true };
    expect((await send('PATCH', `/suppliers/${duplicate}`, body, version)).status).toBe(409);
  });

  it('takes no person, contract, certificate or novation any more', async () => {
    const somebody = { name: 'Kim Ash', email: 'kim@greenway.test' };
    expect((await send('POST', `/suppliers/${duplicate}/people`, somebody)).status).toBe(409);
    const { title, category, directorate, regime, valueExVat, startsOn, endsOn } = contract;
    const another = {
      title,
      category,
      directorate,
      regime,
      valueExVat,
      startsOn,
      endsOn,
      supplierId: duplicate,
    };
    const { issuer, name, number, issuedOn, expiresOn } = certificate;
    const { version } = (await send<ContractView>('GET', `/contracts/${contract.id}`)).body;
    for (const answer of [
      await send('POST', '/contracts', another),
      await send('POST', '/certificates', {
        issuer,
        name,
        number,
        issuedOn,
        expiresOn,
        supplierId: duplicate,
      }),
      await send(
        'POST',
        `/contracts/${contract.id}/novation`,
        { supplierId: duplicate, reason: 'Sold.' },
        version,
      ),
    ])
      expect(answer).toMatchObject({
        status: 422,
        body: { errors: { supplierId: [expect.stringMatching(/was merged/)] } },
      });
  });

  it('lets its people see what is theirs now', async () => {
    const pat = await signInAs(council.app, { roles: ['supplier'], supplierId: council.supplierId });
    expect(person).not.toBe('');
    const seen = await send<ContractView[]>('GET', '/contracts', undefined, undefined, pat);
    expect(seen.body.map(({ id }) => id)).toEqual([contract.id]);
  });
});
