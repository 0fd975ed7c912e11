import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { signInAgain, signInAs, type SignedInAs } from '@commonweal/identity/testing';
import type { TestApplication } from '@commonweal/platform/testing';
import type {
  AssessmentSummaryView,
  ContractDraftView,
  DutyView,
  CriteriaView,
  Criterion,
  EvaluationView,
  NoticeView,
  ObligationView,
  ResultView,
  ScoringSheetView,
} from '@commonweal/wire';
import { aCouncil, opening, School } from './testing/school.js';

let app: TestApplication;
let lead: SignedInAs;
let manager: SignedInAs;
let school: School;

beforeAll(async () => {
  app = await aCouncil();
  lead = await signInAs(app, { roles: ['lead'], name: 'Lea' });
  manager = await signInAs(app, { roles: ['contract-manager'], name: 'Max' });
  school = await School.begun(app, lead);
});
afterAll(() => app.close());

/** Sessions end while days pass. */
async function daysLater(days: number): Promise<void> {
  app.clock.advance({ days });
  lead = await signInAgain(app, lead.personId);
  manager = await signInAgain(app, manager.personId);
  school = new School(app, lead, school.seen.by(lead));
}

const result = async () => (await school.seen.get<ResultView[]>('/results'))[0] as ResultView;

it('proposes criteria from the chosen indicators, weighted as policy asks', async () => {
  const [view] = await school.seen.get<CriteriaView[]>('/criteria');
  expect(view).toMatchObject({ isProposal: true, mayEdit: true, version: 0 });
  expect(view?.criteria.map(({ key, weight, method }) => [key, weight, method])).toEqual([
    ['price', 45, 'relative'],
    ['quality', 45, 'scale'],
    ['sv-apprentices', 10, 'relative'],
  ]);
  expect(view?.asked).toEqual([expect.objectContaining({ effect: 'minimum-weighting' })]);
  expect(view?.explained[2]).toEqual({
    criterion: 'sv-apprentices',
    method: 'relative',
    words: expect.stringMatching(/Example: who offers half of the highest earns 5\.$/),
  });
});

it('proposes what was chosen and is not among them', async () => {
  await school.criteria((all) => all.filter(({ indicator }) => !indicator));
  const [view] = await school.seen.get<CriteriaView[]>('/criteria');
  expect(view?.toAdd.map(({ key }) => key)).toEqual(['sv-apprentices']);
  expect(view?.faults.map(({ words }) => words).join()).toMatch(/is not among them/);
  const added = { ...view?.toAdd[0], weight: 20, relation: 'Apprentices build it.' } as Criterion;
  expect((await school.criteria((all) => [...all, added])).status).toBe(200);
});

it('keeps a draft that is not finished, says what is missing, and does not put it on record', async () => {
  expect(await school.criteria((all) => all.map((one) => ({ ...one, weight: 5 })))).toMatchObject({
    status: 200,
  });
  const [view] = await school.seen.get<CriteriaView[]>('/criteria');
  expect(view?.faults.map(({ words }) => words)).toEqual([
    'The weightings total 15 %. Make them 100 %.',
    'Social value weighs 5 %; policy asks for at least 10 %.',
  ]);
  expect(await school.record('criteria')).toMatchObject({ status: 409, body: { code: 'task-not-ready' } });
  expect(await school.seen.task('criteria')).toMatchObject({
    status: 'problem',
    because: expect.stringMatching(/at least 10 %/),
  });
  expect((await school.criteria()).status).toBe(200);
  expect((await school.record('criteria')).status).toBe(200);
  expect(await school.criteria()).toMatchObject({ status: 409, body: { code: 'already-recorded' } });
});

it('takes bids, and names what a bid lacks', async () => {
  await school.seen.act('stage/advance');
  await school.bid('Alder', 500_000, 4);
  await school.bid('Birch', 520_000, 6);
  await school.bid('Cedar', 480_000, 5, {
    offers: [{ criterion: 'sv-apprentices', value: 5 }],
    kindEvidence: undefined,
  });
  expect((await school.bidOf('Cedar')).missing).toEqual([
    'the answer of Cedar to “Quality of what is delivered”',
    'what shows that Cedar is small and local',
  ]);
  expect(await school.record('bids')).toMatchObject({
    status: 409,
    body: { detail: expect.stringMatching(/answer of Cedar/) },
  });
  const { version, bidder: _, ...bid } = await school.bidOf('Cedar');
  const { lotId, supplierId, pricePence, sme, vcse, local } = bid;
  const offers = [...bid.offers, { criterion: 'quality', answer: 'Well.' }];
  const kindEvidence = 'Accounts of 2025; its yard is in the city.';
  const body = { lotId, supplierId, pricePence, sme, vcse, local, kindEvidence, offers };
  expect((await school.seen.send('PUT', `/bids/${bid.id}`, body, version)).status).toBe(200);
  expect((await school.seen.send('PUT', `/bids/${bid.id}`, body, version)).status).toBe(412);
  expect((await school.record('bids')).status).toBe(200);
});

it('keeps evaluators blind until all have handed in', async () => {
  const [ada, ben] = await school.scored({ Alder: [4, 4], Birch: [3, 4], Cedar: [3, 3] });
  const view = await school.seen.get<EvaluationView>('/evaluation');
  expect(view.isBlind).toBe(false);
  expect(
    view.matters.map(({ bidder, differs, scores }) => [bidder, differs, scores.map(({ score }) => score)]),
  ).toEqual([
    ['Alder', false, [4, 4]],
    ['Birch', true, [3, 4]],
    ['Cedar', false, [3, 3]],
  ]);
  const sheet = await app.request<ScoringSheetView>(
    'GET',
    `/api/evaluations/${await school.sheetOf(ada as SignedInAs)}`,
    { as: ada },
  );
  expect(JSON.stringify(sheet.body)).not.toMatch(/pricePence|50000000|Ben/);
  const foreign = await app.request('GET', `/api/evaluations/${await school.sheetOf(ada as SignedInAs)}`, {
    as: ben,
  });
  expect(foreign.status).toBe(404);
});

it('has no result before moderation, and an exact one after it', async () => {
  expect((await result()).open).toEqual(['3 scores to agree on']);
  for (const { bidId, criterion, bidder } of (await school.seen.get<EvaluationView>('/evaluation')).matters) {
    const score = { Alder: 4, Birch: 4, Cedar: 3 }[bidder];
    const body = { bidId, criterion, score, reason: `${bidder} shows how.` };
    const other = { ...body, reason: 'Less than Birch, more than cedar.' };
    expect(await school.seen.send('PUT', '/moderation', other, 0)).toMatchObject({
      status: 422,
      body: { errors: { reason: [expect.stringMatching(/another bidder/)] } },
    });
    expect((await school.seen.send('PUT', '/moderation', body, 0)).status).toBe(200);
    expect((await school.seen.send('PUT', '/moderation', body, 0)).status).toBe(412);
  }
  await school.record('evaluation');
  const { bids, sensitivity, open } = await result();
  expect(open).toEqual([]);
  // Birch: 40 × 480/520 + 40 × 4/5 + 20; Alder: 40 × 480/500 + 32 + 20 × 4/6; Cedar: 40 + 24 + 20 × 5/6.
  expect(bids.map(({ bidder, rank, total }) => [bidder, rank, total])).toEqual([
    ['Birch', 1, '88.92'],
    ['Alder', 2, '83.73'],
    ['Cedar', 3, '80.67'],
  ]);
  expect(sensitivity.at(-1)?.winners).toEqual(['Birch']);
  expect(bids[0]?.flags.map(({ what }) => what)).toEqual(['low-price']);
});

it('awards the first alone, with every flag looked into and the advantages told', async () => {
  const { lotId, bids } = await result();
  const [birch, alder, cedar] = bids.map(({ bidId }) => bidId);
  const decide = (body: object, version = 0) =>
    school.seen.send('PUT', `/lots/${lotId}/award`, body, version);
  const base = { reason: 'The most advantageous tender.', flagAnswers: {}, advantages: {} };
  expect(await decide({ ...base, bidId: alder })).toMatchObject({
    status: 422,
    body: { errors: { bidId: [expect.stringMatching(/ranked first/)] } },
  });
  const refused = await decide({ ...base, bidId: birch });
  const wanted = [`advantages.${alder}`, `advantages.${cedar}`, `flagAnswers.low-price:${birch}`];
  expect(Object.keys((refused.body as { errors: object }).errors).sort()).toEqual(wanted.sort());
  const flagAnswers = { [`low-price:${birch}`]: 'The estimate was for two schools.' };
  const advantages = { [alder ?? '']: 'Two more apprentices.', [cedar ?? '']: 'A better method.' };
  const whole = { ...base, bidId: birch, flagAnswers, advantages };
  const talkative = {
    ...whole,
    reason: 'Better than Alder.',
    advantages: { ...advantages, [alder ?? '']: 'As Cedar.' },
  };
  expect(await decide(talkative)).toMatchObject({
    status: 422,
    body: {
      errors: {
        reason: [expect.stringMatching(/names Alder/)],
        [`advantages.${alder}`]: [expect.stringMatching(/names Cedar/)],
      },
    },
  });
  expect(await decide({ ...whole, withheld: ['nothing'] })).toMatchObject({
    status: 422,
    body: { errors: { withheld: expect.anything() } },
  });
  expect((await decide({ ...base, bidId: birch, flagAnswers, advantages })).status).toBe(200);
  expect((await decide({ ...base, bidId: birch, flagAnswers, advantages })).status).toBe(412);
  expect((await school.record('award')).status).toBe(200);
});

it('tells each bidder its own scores and the winner’s, and of nobody else', async () => {
  const { id } = await school.bidOf('Alder');
  const summary = await school.seen.get<AssessmentSummaryView>(`/bids/${id}/summary`);
  expect(summary).toMatchObject({
    bidder: 'Alder',
    winner: 'Birch',
    isWinner: false,
    total: '83.73',
    winnerTotal: '88.92',
  });
  expect(summary.lines[1]).toMatchObject({
    found: '4 of 5',
    weighted: '32.00',
    winnerWeighted: '32.00',
    reason: 'Alder shows how.',
    winnerReason: 'Birch shows how.',
    explained: expect.stringMatching(/^The agreed score, divided by 5/),
  });
  expect(JSON.stringify(summary)).not.toMatch(/Cedar|520,000/);
});

it('waits for the standstill, which begins with the notice', async () => {
  await school.seen.act('stage/advance');
  const open = async (signedOn: string, more = {}) =>
    school.seen.send('POST', `/lots/${await school.lotId()}/contract`, {
      ...{ ...opening, ...more },
      signedOn,
      managerId: manager.personId,
    });
  expect(await open('2026-03-02')).toMatchObject({
    status: 409,
    body: { code: 'contract-blocked', detail: expect.stringMatching(/UK6/) },
  });
  const publish = (body: object, version = 0) =>
    school.seen.send('PUT', '/notices/contract-award-notice', body, version);
  expect(await publish({ publishedOn: '2026-03-03', evidence: '2026/1' })).toMatchObject({ status: 422 });
  expect(await publish({ publishedOn: '2026-03-02' })).toMatchObject({
    status: 422,
    body: { errors: { evidence: expect.anything() } },
  });
  expect((await publish({ publishedOn: '2026-03-02', evidence: '2026/1' })).status).toBe(200);
  const [notice] = await school.seen.get<NoticeView[]>('/notices');
  expect(notice).toMatchObject({
    standstillEndsOn: '2026-03-11',
    text: expect.stringMatching(/Birch, £520,000\.00; standstill to 2026-03-11/),
  });
  await daysLater(9);
  expect(await open('2026-03-11')).toMatchObject({
    status: 409,
    body: { detail: 'The standstill lasts until the end of 2026-03-11.' },
  });
  await daysLater(1);
  expect(await open('2026-03-11')).toMatchObject({ status: 409 });
  const shorter = await open('2026-03-12', { endsOn: '2027-08-31' });
  expect(shorter.body).toMatchObject({ errors: { 'obligations.0.amounts.1.from': [expect.anything()] } });
  expect((await open('2026-03-12')).status).toBe(200);
  expect(await open('2026-03-12')).toMatchObject({
    status: 409,
    body: { code: expect.stringMatching(/contract-exists/) },
  });
});

it('opens the contract with what was offered, and nothing is keyed twice', async () => {
  const [draft] = await school.seen.get<ContractDraftView[]>('/contract-drafts');
  expect(draft).toMatchObject({
    supplier: 'Birch',
    valueExVat: 52_000_000,
    startsOn: '2026-09-01',
    endsOn: '2028-08-31',
  });
  const { body } = await app.request<ObligationView[]>(
    'GET',
    `/api/obligations?contractId=${draft?.contractId}`,
    { as: manager },
  );
  expect(body).toEqual([
    expect.objectContaining({ indicator: 'apprentices', target: 6, frequency: 'yearly', profile: 'custom' }),
  ]);
  const contract = await app.request('GET', `/api/contracts/${draft?.contractId}`, { as: manager });
  // One is chosen where rules ask for two: the procurement said why.
  expect(contract.body).toMatchObject({ kpisNotAppropriate: true, noKpisReason: 'One delivery.' });
  expect(await school.seen.task('contract')).toMatchObject({ status: 'completed', completedBy: 'Lea' });
});

it('settles with the published notice what the contract owed under its code', async () => {
  const [draft] = await school.seen.get<ContractDraftView[]>('/contract-drafts');
  const query = `subjectId=${draft?.contractId}&duty=contract-details-notice`;
  const owed = async () =>
    (await app.request<DutyView[]>('GET', `/api/duties?${query}`, { as: manager })).body;
  expect(await owed()).toEqual([
    expect.objectContaining({ state: 'open', code: 'UK7', anchorOn: '2026-03-12', dueOn: '2026-04-10' }),
  ]);
  const notice = { publishedOn: '2026-03-12', evidence: '2026/7' };
  expect((await school.seen.send('PUT', '/notices/contract-details-notice', notice, 0)).status).toBe(200);
  expect(await owed()).toEqual([
    expect.objectContaining({ state: 'done', doneOn: '2026-03-12', evidence: '2026/7', by: 'Lea' }),
  ]);
});
