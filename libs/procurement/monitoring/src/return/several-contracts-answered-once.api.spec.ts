import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ContractView, ReturnLineView, ReturnView } from '@commonweal/wire';
import { signInAs } from '@commonweal/identity/testing';
import { Council } from '../testing/council.js';

let council: Council;
const certificate = 'ISO 14001 certificate';

beforeAll(async () => {
  council = await Council.found({ DATA_DIR: await mkdtemp(join(tmpdir(), 'commonweal-files-')) });
  await council.on('2026-04-08');
});
afterAll(() => council.app.close());

/** A contract that asks for the certificate, and for a number that is its own. */
async function aContract(supplierId = council.supplierId): Promise<ContractView> {
  const contract = await council.aContract({ supplierId });
  await council.promise(contract.id);
  const own = { indicator: undefined, target: undefined, title: certificate, type: 'certificate' as const };
  await council.promise(contract.id, own);
  await council.app.drain();
  return contract;
}

async function firstOf({ id }: ContractView, as = council.supplier) {
  const [open] = await council.returns(id);
  const { body } = await council.app.request<ReturnView>('GET', `/api/returns/${open?.id}`, { as });
  const lineOf = (title: string) => body.lines?.find((line) => line.title === title) as ReturnLineView;
  return { id: body.id, certificate: lineOf(certificate), count: lineOf('No. of apprentices') };
}

const send = <T>(
  method: 'PUT' | 'POST',
  path: string,
  ifMatch?: number,
  body?: object,
  as = council.supplier,
) => council.app.request<T>(method, `/api/returns/${path}`, { as, ifMatch, body });
const answered = { delivered: 'BSI, EMS 71234, until 30 June 2027', note: 'Renewed in May.' };

async function answer(contract: ContractView, body: object = answered): Promise<ReturnLineView> {
  const { id, certificate: line } = await firstOf(contract);
  return (await send<ReturnLineView>('PUT', `${id}/lines/${line.id}`, line.version, body)).body;
}

describe('A certificate that several contracts ask for', () => {
  it('is given once, with its file, to every return that waits for it', async () => {
    const [one, two, three] = [await aContract(), await aContract(), await aContract()];
    const { id } = await firstOf(one);
    const line = await answer(one);
    expect(line.elsewhere.map(({ contract }) => contract)).toEqual([two.reference, three.reference]);
    const form = new FormData();
    form.append('personalData', 'no');
    form.append('file', new Blob(['number,until\n71234,2027-06-30\n']), 'iso.csv');
    await send('POST', `${id}/lines/${line.id}/evidence`, undefined, form);
    const given = await send<ReturnLineView>('POST', `${id}/lines/${line.id}/copies`, line.version);
    expect(given).toMatchObject({ status: 200, body: { elsewhere: [], ...answered } });
    for (const other of [two, three]) {
      const there = await firstOf(other);
      expect(there.certificate).toMatchObject({ ...answered, state: 'entered' });
      expect(there.certificate.attachments.map(({ name }) => name)).toEqual(['iso.csv']);
      expect(there.count).toMatchObject({ state: 'empty', elsewhere: [] });
    }
    const again = await send<{ code: string }>('POST', `${id}/lines/${line.id}/copies`, line.version);
    expect(again).toMatchObject({ status: 409, body: { code: 'nowhere-else' } });
  });

  it('leaves what was answered otherwise, and other suppliers, as they are', async () => {
    const [one, two] = [await aContract(), await aContract()];
    const strangers = await aContract(await council.aSupplier('Else Ltd'));
    await answer(two, { delivered: 'Another certificate.' });
    const line = await answer(one);
    expect(line.elsewhere).toEqual([]);
    expect((await firstOf(two)).certificate.delivered).toBe('Another certificate.');
    expect((await firstOf(strangers, council.manager)).certificate.delivered).toBeUndefined();
  });

  it('is refused where there is nothing to give, over a newer answer, and to who may not', async () => {
    const [one] = [await aContract(), await aContract()];
    const { id, certificate: line, count } = await firstOf(one);
    const copies = (lineId: string, version: number, as = council.supplier) =>
      send<{ code: string }>('POST', `${id}/lines/${lineId}/copies`, version, undefined, as);
    expect(await copies(line.id, line.version)).toMatchObject({ status: 409, body: { code: 'line-empty' } });
    const now = await answer(one);
    expect((await copies(line.id, line.version)).status).toBe(412);
    expect((await copies(line.id, now.version, council.manager)).status).toBe(403);
    const other = await signInAs(council.app, {
      ...{ roles: ['supplier'], supplierId: await council.aSupplier('Nosy Ltd') },
    });
    expect((await copies(line.id, now.version, other)).status).toBe(404);
    await send('PUT', `${id}/lines/${count.id}`, count.version, { delivered: 3 });
    expect(await copies(count.id, count.version + 1)).toMatchObject({
      ...{ status: 409, body: { code: 'nowhere-else' } },
    });
  });
});
