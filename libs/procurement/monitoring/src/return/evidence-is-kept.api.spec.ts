import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { ReturnLineView, ReturnView } from '@commonweal/wire';
import type { SignedInAs } from '@commonweal/identity/testing';
import { Council } from '../testing/council.js';

let council: Council;
let url: string;

beforeAll(async () => {
  council = await Council.found({ DATA_DIR: await mkdtemp(join(tmpdir(), 'commonweal-files-')) });
  await council.on('2026-04-08');
  const contract = await council.aContract();
  await council.promise(contract.id);
  await council.app.drain();
  const { id } = (await council.returns(contract.id))[0] as ReturnView;
  const { body } = await council.app.request<ReturnView>('GET', `/api/returns/${id}`, {
    as: council.supplier,
  });
  url = `/api/returns/${id}/lines/${body.lines?.[0]?.id ?? ''}/evidence`;
});
afterAll(() => council.app.close());

const attach = <T = ReturnLineView>(personalData: string | null, as: SignedInAs = council.supplier) => {
  const body = new FormData();
  if (personalData !== null) body.append('personalData', personalData);
  body.append('file', new Blob(['month,apprentices\n2026-01,3\n']), 'records.csv');
  return council.app.request<T>('POST', url, { as, body });
};

it('is kept as long as the law asks, and for less where it holds personal data', async () => {
  expect((await attach('no')).status).toBe(201);
  const { attachments } = (await attach('yes')).body;
  expect(attachments).toMatchObject([
    { name: 'records.csv', personalData: false, retainUntil: '2033-04-08' },
    { name: 'records.csv', personalData: true, retainUntil: '2029-04-08' },
  ]);
});

it('is not taken before it is said whether it holds personal data, nor from anybody else', async () => {
  for (const said of [null, 'perhaps', ''])
    expect(await attach<object>(said)).toMatchObject({
      status: 422,
      body: { code: 'invalid', errors: { personalData: [expect.stringMatching(/yes or no/)] } },
    });
  expect((await attach('no', council.manager)).status).toBe(403);
});
