import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AssessmentView, ContractView, DutyView, ReturnView } from '@commonweal/wire';
import { type SignedInAs, signInAs } from '@commonweal/identity/testing';
import { SmtpInbox } from '@commonweal/messages/testing';
import { newId } from '@commonweal/platform';
import { aboutRatings } from '../testing/ratings.js';
import { Council } from '../testing/council.js';

const inbox = new SmtpInbox();
let council: Council;
let contract: ContractView;
let assessment: AssessmentView;

type Method = 'GET' | 'POST' | 'PUT';
const send = <T = AssessmentView>(
  method: Method,
  path: string,
  as: SignedInAs,
  ifMatch?: number,
  body?: object,
) => council.app.request<T>(method, `/api${path}`, { as, ifMatch, body });
const act = (step: string, as: SignedInAs, body: object = {}) =>
  send('POST', `/assessments/${assessment.id}/${step}`, as, assessment.version, body);
/** The subject of the latest mail, and its text where several messages came as one. */
const lastTo = (address: string) => {
  const { subject, text } = inbox.to(address).at(-1) ?? {};
  return `${subject} ${text}`;
};
const first = () => assessment.ratings[0] as AssessmentView['ratings'][number];
const period = { periodFrom: '2026-01-01', periodUntil: '2026-06-30' };

/** What the supplier reports of the return, if anything. */
async function report(index: number, delivered: number): Promise<void> {
  const found = (await council.returns(contract.id))[index] as ReturnView;
  const { body } = await send<ReturnView>('GET', `/returns/${found.id}`, council.supplier);
  for (const line of body.lines ?? [])
    await send('PUT', `/returns/${found.id}/lines/${line.id}`, council.supplier, line.version, { delivered });
  const now = await send<ReturnView>('GET', `/returns/${found.id}`, council.supplier);
  await send('POST', `/returns/${found.id}/submission`, council.supplier, now.body.version, {});
}

beforeAll(async () => {
  council = await Council.found({ SMTP_URL: await inbox.listen() }, aboutRatings);
  await council.live('2026-03-02');
  contract = await council.aContract({ type: 'services', signedOn: '2025-12-15' });
  await council.promise(contract.id);
  await council.live('2026-04-01');
  await report(0, 3);
  await council.live('2026-07-02');
  await report(1, 2);
});
afterAll(async () => {
  await council.app.close();
  await inbox.close();
});

/** One story, told in order: 12 apprentices promised, 3 a quarter; 5 of 6 delivered in half a year. */
describe('The performance of a contract is rated', () => {
  it('begins with what the figures propose, and why', async () => {
    const opened = await send(
      'POST',
      `/contracts/${contract.id}/assessments`,
      council.manager,
      undefined,
      period,
    );
    expect(opened).toMatchObject({ status: 201, body: { state: 'draft', replyDays: 5 } });
    assessment = opened.body;
    expect(first()).toMatchObject({
      ...{ title: 'No. of apprentices', promised: 6, delivered: 5, proposed: 'requires-improvement' },
      why: '5 delivered, 6 promised: 83.3 per cent of the promise. “Requires improvement” begins at 50 per cent.',
    });
    expect(first().rating).toBeUndefined();
  });

  it('is hidden from the supplier while it is a draft, and cannot be shown before all is rated', async () => {
    expect((await send('GET', `/assessments/${assessment.id}`, council.supplier)).status).toBe(404);
    expect((await send<unknown[]>('GET', '/assessments', council.supplier)).body).toEqual([]);
    expect(await act('showing', council.manager)).toMatchObject({
      status: 409,
      body: { code: 'ratings-open' },
    });
  });

  it('takes a rating with its reason, shows it to the supplier and starts the clock', async () => {
    const body = { rating: 'approaching-target', reason: 'The sixth begins in July.' };
    const path = `/assessments/${assessment.id}/ratings/${first().id}`;
    const rated = await send('PUT', path, council.manager, first().version, body);
    expect(rated.body.ratings[0]).toMatchObject({ ...body, code: 'slightlyBelow' });
    assessment = (await act('showing', council.manager)).body;
    expect(assessment).toMatchObject({ state: 'with-supplier', repliableUntil: '2026-07-09' });
    await council.live('2026-07-02', '10:00');
    expect(lastTo(council.supplierMail)).toContain('Reply by 9 July 2026');
  });

  it('is not published before the supplier has replied or its time is over', async () => {
    expect(await act('publication', council.manager)).toMatchObject({
      status: 409,
      body: { code: 'reply-open', detail: expect.stringContaining('2026-07-09') },
    });
  });

  it('takes the reply of the supplier once, and tells the contract manager', async () => {
    const replies = [{ ratingId: first().id, reply: 'She began on 1 July.' }];
    const replied = await act('reply', council.supplier, { replies });
    expect(replied).toMatchObject({ status: 200, body: { repliedBy: 'Sam Taylor' } });
    assessment = replied.body;
    expect(first().reply).toBe('She began on 1 July.');
    expect((await act('reply', council.supplier, { replies })).status).toBe(409);
    await council.live('2026-07-02', '10:30');
    expect(lastTo(council.managerMail)).toContain('Greenway Ltd replied');
  });

  it('is rated again where the reply says something new, and shown again', async () => {
    assessment = (await act('reconsideration', council.manager, { reason: 'She did begin.' })).body;
    expect(assessment.state).toBe('draft');
    const path = `/assessments/${assessment.id}/ratings/${first().id}`;
    const body = { rating: 'good', reason: 'All six have begun.' };
    expect((await send('PUT', path, council.manager, 1, body)).status).toBe(412);
    expect((await send('PUT', path, council.manager, first().version, body)).status).toBe(200);
    assessment = (await send('GET', `/assessments/${assessment.id}`, council.manager)).body;
    assessment = (await act('showing', council.manager)).body;
    expect(assessment.repliedAt).toBeUndefined();
  });

  it('is published once the time to reply is over, with the data of the notice', async () => {
    await council.live('2026-07-09');
    expect((await act('publication', council.manager)).status).toBe(409);
    await council.live('2026-07-10');
    expect((await act('reply', council.supplier, { replies: [] })).status).toBe(409);
    assessment = (await act('publication', council.manager)).body;
    expect(assessment).toMatchObject({ state: 'published', publishedBy: 'Tom Okafor' });
    expect(assessment.notice).toContain('- No. of apprentices: Good (met). All six have begun.');
    await council.live('2026-07-10', '10:00');
    expect(lastTo(council.supplierMail)).toContain('Published');
  });

  it('proves the duty, once the notice is on record', async () => {
    const duties = async () =>
      (await send<DutyView[]>('GET', `/duties?subjectId=${contract.id}&sort=dueOn`, council.manager)).body;
    expect(await duties()).toMatchObject([{ duty: 'kpi-assessment', state: 'open' }]);
    const evidence = 'Notice 2026/S 000-012345';
    const tomorrow = await act('notice', council.manager, { publishedOn: '2026-07-11', evidence });
    expect(tomorrow).toMatchObject({ status: 422, body: { errors: { publishedOn: [expect.any(String)] } } });
    const noted = await act('notice', council.manager, { publishedOn: '2026-07-10', evidence });
    expect(noted.body).toMatchObject({ noticeOn: '2026-07-10', noticeEvidence: evidence });
    expect((await duties())[0]).toMatchObject({ state: 'done', doneOn: '2026-07-10', evidence });
  });
});

describe('An assessment', () => {
  it.each([
    ['periodUntil', { periodFrom: '2026-07-01', periodUntil: '2026-06-01' }],
    ['periodUntil', { periodFrom: '2026-07-01', periodUntil: '2026-07-11' }],
    ['periodFrom', { periodFrom: '2025-12-31', periodUntil: '2026-06-30' }],
    ['periodFrom', { periodFrom: '2026-06-30', periodUntil: '2026-07-09' }],
    ['periodFrom', { periodUntil: '2026-06-30' }],
  ])('is not opened for a period that cannot be: %s %p', async (field, body) => {
    const path = `/contracts/${contract.id}/assessments`;
    expect(await send('POST', path, council.manager, undefined, body)).toMatchObject({
      status: 422,
      body: { errors: { [field]: [expect.any(String)] } },
    });
  });

  it('is for the contract manager in whose scope it lies, and rated with words of the regulations', async () => {
    const auditor = await signInAs(council.app, { roles: ['auditor'] });
    const elsewhere = await signInAs(council.app, {
      roles: ['contract-manager'],
      directorates: ['adult-services'],
    });
    const stranger = await signInAs(council.app, {
      ...{ roles: ['supplier'], supplierId: await council.aSupplier('Strangers Ltd') },
    });
    const path = `/contracts/${contract.id}/assessments`;
    const later = { periodFrom: '2026-07-01', periodUntil: '2026-07-10' };
    expect((await send('POST', path, auditor, undefined, later)).status).toBe(403);
    expect((await send('POST', path, elsewhere, undefined, later)).status).toBe(404);
    for (const who of [elsewhere, stranger])
      expect((await send('GET', `/assessments/${assessment.id}`, who)).status).toBe(404);
    expect((await send('GET', `/assessments/${assessment.id}`, auditor)).status).toBe(200);
    const other = (await send('POST', path, council.manager, undefined, later)).body;
    const rating = `/assessments/${other.id}/ratings/${other.ratings[0]?.id}`;
    for (const body of [
      { rating: 'superb', reason: 'So.' },
      { rating: 'good' },
      { rating: 'good', reason: ' ' },
    ])
      expect((await send('PUT', rating, council.manager, 1, body)).status).toBe(422);
    const unknown = `/assessments/${other.id}/ratings/${newId()}`;
    expect((await send('PUT', unknown, council.manager, 1, { rating: 'good', reason: 'So.' })).status).toBe(
      404,
    );
    expect(other.ratings[0]).toMatchObject({
      proposed: 'other',
      why: 'Nothing was to be reported for this period.',
    });
  });
});
