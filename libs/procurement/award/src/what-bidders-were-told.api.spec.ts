import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { signInAs, type SignedInAs } from '@commonweal/identity/testing';
import type { TestApplication } from '@commonweal/platform/testing';
import type {
  AssessmentSummaryView,
  BidView,
  CriteriaView,
  EvaluationView,
  NoticeView,
  ProcurementView,
  ResultView,
  StandstillView,
} from '@commonweal/wire';
import { DataSource } from 'typeorm';
import { aCouncil, School } from './testing/school.js';

let app: TestApplication;
let lead: SignedInAs;
let school: School;

beforeAll(async () => {
  app = await aCouncil();
  lead = await signInAs(app, { roles: ['lead'], name: 'Lea' });
  await app.get(DataSource).query(listener);
  school = await School.begun(app, lead);
  await school.tendered();
});
afterAll(() => app.close());

/** A program that is told of it all; its address leads nowhere, by RFC 5737. */
const listener = `INSERT INTO webhook (id, name, url, events, is_on, secret, version) VALUES (gen_random_uuid(), 'All',
  'https://192.0.2.1', '{procurement.opened,procurement.stage-left,award.decided}', true, 'nobody reads it', 1)`;

const result = async () => (await school.seen.get<ResultView[]>('/results'))[0] as ResultView;
const decide = async (more: object = {}) => {
  const { lotId, bids, version } = await result();
  const [first, ...others] = bids.filter(({ rank }) => rank !== undefined);
  const body = {
    ...{ bidId: first?.bidId, reason: 'The most advantageous tender.' },
    flagAnswers: Object.fromEntries((first?.flags ?? []).map(({ key }) => [key, 'Explained.'])),
    advantages: Object.fromEntries(others.map(({ bidId }) => [bidId, 'More apprentices.'])),
    ...more,
  };
  return school.seen.send('PUT', `/lots/${lotId}/award`, body, version);
};
const setState = async (name: string, state: BidView['state']) => {
  const { id, version } = await school.bidOf(name);
  return school.seen.send('POST', `/bids/${id}/state`, { state, reason: 'Unpaid taxes.' }, version);
};

it('keeps the criteria once there are bids, though the stage was sent back', async () => {
  await school.seen.act('stage/send-back', { reason: 'Another weighting is wanted.' });
  await school.seen.reopen('criteria', 'Another weighting is wanted.');
  expect(await school.criteria()).toMatchObject({ status: 409, body: { code: 'bids-are-in' } });
  expect((await school.seen.get<CriteriaView[]>('/criteria'))[0]?.mayEdit).toBe(false);
  for (const name of ['Alder', 'Birch', 'Cedar']) await setState(name, 'withdrawn');
  expect((await school.criteria()).status).toBe(200);
  for (const name of ['Alder', 'Birch', 'Cedar']) await setState(name, 'admitted');
  await school.record('criteria');
  await school.seen.act('stage/advance');
});

it('tells a bidder why the winner scored so, unless the lead keeps it back', async () => {
  if ((await school.seen.task('bids')).status !== 'completed') await school.record('bids');
  await school.scored({ Alder: [4, 4], Birch: [4, 4], Cedar: [3, 3] });
  for (const { bidId, criterion, scores, bidder } of (await school.seen.get<EvaluationView>('/evaluation'))
    .matters)
    await school.seen.send(
      'PUT',
      '/moderation',
      { bidId, criterion, score: scores[0]?.score, reason: `The method of ${bidder} names dates.` },
      0,
    );
  await school.record('evaluation');
  expect((await decide()).status).toBe(200);
  const { id } = await school.bidOf('Alder');
  const summary = () => school.seen.get<AssessmentSummaryView>(`/bids/${id}/summary`);
  expect((await summary()).lines[1]?.winnerReason).toBe('The method of Birch names dates.');
  expect((await decide({ withheld: ['quality'] })).status).toBe(200);
  expect((await summary()).lines[1]).toMatchObject({
    isWithheld: true,
    reason: 'The method of Alder names dates.',
  });
  expect(JSON.stringify(await summary())).not.toMatch(/method of Birch/);
});

it('does not let a decision stand that was overtaken, and tells who is out its scores', async () => {
  expect((await setState('Birch', 'excluded')).status).toBe(200);
  expect(await school.seen.task('award')).toMatchObject({
    status: 'problem',
    because: expect.stringMatching(/awards Birch, whose bid is not ranked first any more/),
  });
  expect((await school.record('award')).status).toBe(409);
  expect((await decide()).status).toBe(200);
  expect((await school.record('award')).status).toBe(200);
  const { id } = await school.bidOf('Birch');
  const summary = await school.seen.get<AssessmentSummaryView>(`/bids/${id}/summary`);
  expect(summary).toMatchObject({ notRanked: 'The bid was excluded: Unpaid taxes.', winner: 'Alder' });
  expect(summary.lines.map(({ title, found }) => [title, found])).toEqual([
    ['Quality of what is delivered', '4 of 5'],
  ]);
});

// The calendar of the small policy knows no holidays in winter; those of Christmas have a spec of their own.
it('counts a standstill from a day that is only planned, and writes nothing', async () => {
  const from = (day: string, key = 'contract-award-notice') =>
    school.seen.get<StandstillView>(`/notices/${key}/standstill?publishedOn=${day}`);
  expect(await from('2026-12-24')).toMatchObject({ endsOn: '2027-01-04', contractFrom: '2027-01-05' });
  expect((await from('2026-12-24')).days.filter(({ number }) => number === undefined)).toHaveLength(4);
  expect(await from('soon')).toMatchObject({ status: 422 });
  expect(await from('2026-12-24', 'nothing')).toMatchObject({ status: 404 });
  expect((await school.seen.get<NoticeView[]>('/notices'))[0]).toMatchObject({ version: 0 });
});

it('holds the contract while a representation is open, whatever the day', async () => {
  await school.seen.act('stage/advance');
  const held = {
    publishedOn: '2026-02-02',
    evidence: '2026/1',
    heldBecause: 'A representation of Cedar is open.',
  };
  const publish = (body: object, version: number) =>
    school.seen.send('PUT', '/notices/contract-award-notice', body, version);
  expect((await publish(held, 0)).status).toBe(200);
  const blocked = async () =>
    (await school.seen.get<{ blockedBy: string[] }[]>('/contract-drafts'))[0]?.blockedBy;
  expect(await blocked()).toEqual(['The standstill is held: A representation of Cedar is open.']);
  expect((await publish({ ...held, heldBecause: undefined }, 1)).status).toBe(200);
  expect(await blocked()).toEqual([]);
});

it('tells programs that listen step by step, and of the award only that it was decided', async () => {
  const planned = await app
    .get(DataSource)
    .query<{ event: string; body: string }[]>('SELECT event, body FROM webhook_delivery ORDER BY id');
  const of = (event: string) => planned.filter((one) => one.event === event).map(({ body }) => body);
  const { reference } = await school.seen.get<ProcurementView>();
  const data = { kind: 'procurement', reference };
  expect(of('procurement.opened').map((body) => JSON.parse(body) as object)).toMatchObject([{ data }]);
  const [left = ''] = of('procurement.stage-left');
  expect(JSON.parse(left)).toMatchObject({ data: { ...data, from: 'needs-analysis' } });
  const [decided = ''] = of('award.decided');
  const { lotId: lot } = await result();
  expect(JSON.parse(decided)).toMatchObject({ type: 'award.decided', data: { ...data, lot } });
  expect(of('award.decided').join()).not.toMatch(/bid|reason/i);
});
