import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  AlertView,
  CertificateView,
  ContractView,
  MessageView,
  WantedCertificate,
} from '@commonweal/wire';
import { SmtpInbox } from '@commonweal/messages/testing';
import { aCertificate, aboutCertificates } from '../testing/certificates.js';
import { Council } from '../testing/council.js';

const inbox = new SmtpInbox();
let council: Council;
let contract: ContractView;
let first: CertificateView;

const mailsTo = (address: string) => inbox.to(address).map(({ subject }) => subject);
const get = async <T>(url: string) =>
  (await council.app.request<T>('GET', `/api${url}`, { as: council.manager })).body;
const ofFirst = async () => get<CertificateView>(`/certificates/${first.id}`);
const messages = async (id: string) =>
  (await get<MessageView[]>(`/messages?subjectId=${id}&perPage=100`)).map(
    ({ rung, sendOn, to, state }) => `${rung} ${sendOn} ${to} ${state}`,
  );

beforeAll(async () => {
  council = await Council.found({ SMTP_URL: await inbox.listen() }, aboutCertificates);
  await council.live('2026-04-08');
  contract = await council.aContract();
  const own = { indicator: undefined, target: undefined, type: 'certificate' as const };
  await council.promise(contract.id, { ...own, title: 'ISO 14001 certificate', frequency: 'yearly' });
  await council.live('2026-04-08');
});
afterAll(async () => {
  await council.app.close();
  await inbox.close();
});

/** One story, told in order: the certificate is valid until Friday 29 May 2026. */
describe('A certificate expires and the right people hear of it', () => {
  it('is asked for by the contract before it is there', async () => {
    const wanted = await get<WantedCertificate[]>(`/certificates/wanted?contractId=${contract.id}`);
    expect(wanted).toMatchObject([
      {
        answers: 'iso 14001 certificate',
        title: 'ISO 14001 certificate',
        contracts: [{ id: contract.id, reference: contract.reference }],
      },
    ]);
    expect(wanted[0]?.certificate).toBeUndefined();
  });

  it('is put on record by the supplier, and its reminder is planned along the ladder', async () => {
    first = await aCertificate(council);
    expect(first).toMatchObject({ standing: 'expires-soon', daysLeft: 51, supplier: 'Greenway Ltd' });
    expect(first.contracts).toMatchObject([{ id: contract.id }]);
    expect(await messages(first.id)).toEqual(['-10 2026-05-15 Sam Taylor planned']);
    const [wanted] = await get<WantedCertificate[]>(`/certificates/wanted?supplierId=${council.supplierId}`);
    expect(wanted?.certificate?.id).toBe(first.id);
  });

  it('reminds before it expires, with a link to the page of certificates', async () => {
    await council.live('2026-05-15');
    expect(mailsTo(council.supplierMail).at(-1)).toBe('Expires: ISO 14001 (EMS 71234)');
    const text = inbox.to(council.supplierMail).at(-1)?.text ?? '';
    expect(text).toContain(`until 29 May 2026, for ${contract.reference} Grounds maintenance`);
    expect(text).toMatch(/\/supplier#link=\S+&page=certificates/);
    await council.live('2026-05-15', '10:30');
    expect(
      inbox.to(council.supplierMail).filter(({ subject }) => subject?.startsWith('Expires')),
    ).toHaveLength(1);
  });

  it('reminds on the day, and has not expired on it', async () => {
    await council.live('2026-05-29');
    expect(
      inbox.to(council.supplierMail).filter(({ subject }) => subject?.startsWith('Expires')),
    ).toHaveLength(2);
    expect(await ofFirst()).toMatchObject({ standing: 'expires-soon', daysLeft: 0 });
    expect(await get<AlertView[]>('/alerts')).toEqual([]);
  });

  it('raises an alert on the day after, and tells the contract manager too', async () => {
    await council.live('2026-06-01');
    expect(await ofFirst()).toMatchObject({ standing: 'expired', daysLeft: -3 });
    expect(await get<AlertView[]>(`/alerts?subjectId=${first.id}`)).toMatchObject([
      { state: 'open', rule: 'certificate-expired', dueOn: '2026-05-29' },
    ]);
    for (const address of [council.supplierMail, council.managerMail])
      expect(mailsTo(address).at(-1)).toBe('Expired: ISO 14001 (EMS 71234)');
    expect(inbox.to(council.managerMail).at(-1)?.text).toContain(`/certificates/${first.id}/show`);
    expect(await get<CertificateView[]>('/certificates?standing=expired')).toMatchObject([{ id: first.id }]);
  });

  it('is renewed: the alert goes, nothing more is planned for the old one, and its history stays', async () => {
    const body = { issuer: 'BSI', number: 'EMS 90001', issuedOn: '2026-05-30', expiresOn: '2029-05-29' };
    const url = `/api/certificates/${first.id}/renewal`;
    const { version: ifMatch } = await ofFirst();
    const renewed = await council.app.request<CertificateView>('POST', url, {
      ...{ as: council.supplier, ifMatch, body },
    });
    expect(renewed).toMatchObject({
      status: 201,
      body: { name: 'ISO 14001', standing: 'valid', before: [{ id: first.id, number: 'EMS 71234' }] },
    });
    expect(await ofFirst()).toMatchObject({ standing: 'renewed', renewedById: renewed.body.id });
    expect(await get<AlertView[]>(`/alerts?subjectId=${first.id}`)).toMatchObject([{ state: 'resolved' }]);
    expect((await messages(first.id)).filter((message) => message.endsWith('planned'))).toEqual([]);
    expect(await messages(renewed.body.id)).toEqual(['-10 2029-05-15 Sam Taylor planned']);
    const mails = inbox.to(council.supplierMail).length;
    await council.live('2026-06-10');
    expect(inbox.to(council.supplierMail)).toHaveLength(mails);
  });
});

describe('A reminder that was planned', () => {
  it('is not sent when its certificate was withdrawn in the same hour', async () => {
    await council.live('2026-06-10');
    const other = await aCertificate(council, { name: 'ISO 50001', expiresOn: '2026-06-24' });
    expect(await messages(other.id)).toEqual(['-10 2026-06-10 Sam Taylor planned']);
    const body = { reason: 'We gave the plant up.' };
    const url = `/api/certificates/${other.id}/withdrawal`;
    const withdrawn = await council.app.request<CertificateView>('POST', url, {
      ...{ as: council.supplier, ifMatch: other.version, body },
    });
    expect(withdrawn.body).toMatchObject({ standing: 'withdrawn', reason: body.reason });
    expect(await messages(other.id)).toEqual(['-10 2026-06-10 Sam Taylor cancelled']);
  });

  it('moves with a day that was typed wrongly', async () => {
    const other = await aCertificate(council, { name: 'ISO 20121', expiresOn: '2026-09-30' });
    const { version: ifMatch, id, name, issuer, number, issuedOn, answers } = other;
    const body = { name, issuer, number, issuedOn, answers, expiresOn: '2026-10-30' };
    const url = `/api/certificates/${id}`;
    const corrected = await council.app.request('PATCH', url, { as: council.manager, ifMatch, body });
    expect(corrected.status).toBe(200);
    expect((await messages(id)).sort()).toEqual([
      '-10 2026-09-16 Sam Taylor cancelled',
      '-10 2026-10-16 Sam Taylor planned',
    ]);
  });
});
