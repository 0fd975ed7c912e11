import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CertificateView, ReturnLineView, ReturnView } from '@commonweal/wire';
import { type SignedInAs, signInAs } from '@commonweal/identity/testing';
import { newId } from '@commonweal/platform';
import { aboutCertificates, aCertificate } from '../testing/certificates.js';
import { Council } from '../testing/council.js';

let council: Council;
let stranger: SignedInAs;
let auditor: SignedInAs;
let certificate: CertificateView;

beforeAll(async () => {
  const settings = { DATA_DIR: await mkdtemp(join(tmpdir(), 'commonweal-files-')) };
  council = await Council.found(settings, aboutCertificates);
  await council.on('2026-04-08');
  const supplierId = await council.aSupplier('Strangers Ltd');
  stranger = await signInAs(council.app, { roles: ['supplier'], supplierId });
  auditor = await signInAs(council.app, { roles: ['auditor'] });
  certificate = await aCertificate(council);
});
afterAll(() => council.app.close());

const send = <T = Record<string, unknown>>(
  method: 'GET' | 'POST' | 'PATCH',
  path: string,
  as: SignedInAs,
  body?: object,
  ifMatch?: number,
) => council.app.request<T>(method, `/api${path}`, { as, body, ifMatch });

const good = {
  name: 'ISO 9001',
  issuer: 'BSI',
  number: '1',
  issuedOn: '2026-01-01',
  expiresOn: '2027-01-01',
};

function withFile(personalData: string): FormData {
  const form = new FormData();
  form.append('personalData', personalData);
  form.append('file', new Blob(['number,until\n71234,2026-05-29\n']), 'iso.csv');
  return form;
}

describe('Certificates', () => {
  it.each([
    ['name', { name: ' ' }],
    ['issuer', { issuer: undefined }],
    ['number', { number: 'x'.repeat(81) }],
    ['issuedOn', { issuedOn: '2026-02-30' }],
    ['issuedOn', { issuedOn: '2026-04-09' }],
    ['expiresOn', { expiresOn: '2025-12-31' }],
    ['expiresOn', { expiresOn: '9999-01-01' }],
    ['supplierId', { supplierId: newId() }],
  ])('say which field is wrong: %s', async (field, wrong) => {
    const body = { supplierId: council.supplierId, ...good, ...wrong };
    expect(await send('POST', '/certificates', council.manager, body)).toMatchObject({
      status: 422,
      body: { errors: { [field]: [expect.any(String)] } },
    });
  });

  it('are kept from other suppliers, and from those who only read', async () => {
    const path = `/certificates/${certificate.id}`;
    const body = { supplierId: council.supplierId, ...good };
    expect((await send('GET', path, stranger)).status).toBe(404);
    expect((await send<unknown[]>('GET', '/certificates', stranger)).body).toEqual([]);
    expect((await send<unknown[]>('GET', '/certificates/wanted', stranger)).body).toEqual([]);
    expect((await send('POST', '/certificates', stranger, body)).status).toBe(422);
    expect((await send('PATCH', path, stranger, good, certificate.version)).status).toBe(404);
    expect((await send('POST', `${path}/files`, stranger, withFile('no'))).status).toBe(404);
    expect((await send('GET', path, auditor)).status).toBe(200);
    expect((await send('POST', '/certificates', auditor, body)).status).toBe(403);
    expect((await send('GET', `/certificates/${newId()}`, auditor)).status).toBe(404);
  });

  it('are not changed by who saw another version, nor once they are settled', async () => {
    const other = await aCertificate(council, { name: 'ISO 45001', answers: undefined });
    const path = `/certificates/${other.id}`;
    expect((await send('PATCH', path, council.manager, good, 9)).status).toBe(412);
    const { name: _, ...renewal } = good;
    const early = { ...renewal, expiresOn: other.expiresOn };
    expect(await send('POST', `${path}/renewal`, council.manager, early, other.version)).toMatchObject({
      status: 422,
      body: { errors: { expiresOn: [expect.stringMatching(/later day/)] } },
    });
    expect((await send('POST', `${path}/withdrawal`, council.manager, {}, other.version)).status).toBe(422);
    const reason = { reason: 'Entered twice.' };
    const withdrawn = await send<CertificateView>(
      'POST',
      `${path}/withdrawal`,
      council.manager,
      reason,
      other.version,
    );
    expect(withdrawn.status).toBe(200);
    expect(
      await send('POST', `${path}/renewal`, council.manager, renewal, withdrawn.body.version),
    ).toMatchObject({
      status: 409,
      body: { code: 'certificate-settled' },
    });
  });

  it('answer a line of a return, with their file, and nothing else', async () => {
    const contract = await council.aContract();
    await council.promise(contract.id);
    const own = { indicator: undefined, target: undefined, type: 'certificate' as const };
    await council.promise(contract.id, { ...own, title: 'ISO 14001 certificate' });
    await council.app.drain();
    await send('POST', `/certificates/${certificate.id}/files`, council.supplier, withFile('no'));
    const [open] = await council.returns(contract.id);
    const path = `/returns/${open?.id}`;
    const { lines = [] } = (await send<ReturnView>('GET', path, council.supplier)).body;
    const lineOf = (type: string) => lines.find((line) => line.type === type) as ReturnLineView;
    const use = (line: ReturnLineView, certificateId: string, as = council.supplier) =>
      send<ReturnLineView>(
        'POST',
        `${path}/lines/${line.id}/certificate`,
        as,
        { certificateId },
        line.version,
      );
    expect((await use(lineOf('count'), certificate.id)).status).toBe(409);
    expect((await use(lineOf('certificate'), newId())).status).toBe(404);
    expect((await use(lineOf('certificate'), certificate.id, stranger)).status).toBe(404);
    const expired = await aCertificate(council, { expiresOn: '2026-04-07' });
    expect((await use(lineOf('certificate'), expired.id)).status).toBe(422);
    expect(await use(lineOf('certificate'), certificate.id)).toMatchObject({
      status: 200,
      body: {
        delivered: 'ISO 14001, number EMS 71234, issued by BSI on 1 June 2025, valid until 29 May 2026',
        attachments: [{ name: 'iso.csv' }],
      },
    });
  });
});
