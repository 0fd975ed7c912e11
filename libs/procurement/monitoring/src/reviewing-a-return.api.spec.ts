import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import type {
  AlertView,
  ContractView,
  MailView,
  MessageView,
  ReturnLineView,
  ReturnView,
} from '@commonweal/wire';
import { type SignedInAs, signInAs } from '@commonweal/identity/testing';
import { Council } from './testing/council.js';
import { questions } from './testing/questions.js';

let council: Council;
let contract: ContractView;

const read = async (id: string) =>
  (await council.app.request<ReturnView>('GET', `/api/returns/${id}`, { as: council.manager })).body;
const post = async (as: SignedInAs, url: string, version: number, body: object = {}) => {
  const answer = await council.app.request<ReturnView>('POST', `/api/returns/${url}`, {
    as,
    ifMatch: version,
    body,
  });
  expect({ url, status: answer.status, is: answer.body }).toMatchObject({ status: 200 });
  return answer.body;
};
const answer = (id: string, line: ReturnLineView, delivered: unknown) =>
  council.app.request<ReturnLineView>('PUT', `/api/returns/${id}/lines/${line.id}`, {
    ...{ as: council.supplier, ifMatch: line.version, body: { delivered, note: 'As agreed.' } },
  });
const submit = async (id: string) => post(council.supplier, `${id}/submission`, (await read(id)).version);
const lineOf = (theReturn: ReturnView, type: string) =>
  theReturn.lines?.find((line) => line.type === type) as ReturnLineView;

async function subjectsOfMails(): Promise<string[]> {
  const admin = await signInAs(council.app, { roles: ['admin'] });
  const url = '/api/mailbox?sort=at&perPage=200';
  const mails = await council.app.request<MailView[]>('GET', url, { as: admin });
  return mails.body.filter(({ to }) => to === council.supplierMail).map(({ subject }) => subject);
}

/** The return of January to March, handed in on time. */
async function handedIn(): Promise<ReturnView> {
  contract = await council.aContract();
  await council.promise(contract.id);
  await council.promise(contract.id, {
    indicator: undefined,
    title: 'Policy?',
    type: 'yes-no',
    target: undefined,
  });
  await council.app.drain();
  const { id } = (await council.returns(contract.id))[0] as ReturnView;
  const { lines = [] } = await read(id);
  for (const line of lines) await answer(id, line, line.type === 'count' ? 2 : true);
  return submit(id);
}

beforeAll(async () => {
  council = await Council.found({}, questions);
  await council.on('2026-04-08');
});
afterAll(() => council.app.close());

describe('Reviewing a return', () => {
  it('accepts it with its last line', async () => {
    const sent = await handedIn();
    const half = await post(
      council.manager,
      `${sent.id}/lines/${lineOf(sent, 'count').id}/acceptance`,
      lineOf(sent, 'count').version,
    );
    expect(half.state).toBe('submitted');
    const yesNo = lineOf(half, 'yes-no');
    const done = await post(council.manager, `${sent.id}/lines/${yesNo.id}/acceptance`, yesNo.version);
    expect(done).toMatchObject({ state: 'accepted', lines: [{ state: 'accepted' }, { state: 'accepted' }] });
  });

  it('asks back line by line, mails the supplier once, and takes the answer', async () => {
    const sent = await handedIn();
    await council.app.drain();
    const before = await subjectsOfMails();
    const asked = await post(
      council.manager,
      `${sent.id}/lines/${lineOf(sent, 'count').id}/query`,
      lineOf(sent, 'count').version,
      {
        query: 'Only two?',
      },
    );
    expect(asked).toMatchObject({ state: 'queried', overdue: false });
    expect(lineOf(asked, 'count')).toMatchObject({ state: 'queried', query: 'Only two?', delivered: 2 });
    await post(
      council.manager,
      `${sent.id}/lines/${lineOf(asked, 'yes-no').id}/query`,
      lineOf(asked, 'yes-no').version,
      { query: 'Sure?' },
    );
    await council.app.drain();
    expect((await subjectsOfMails()).slice(before.length)).toEqual([
      `A question about ${contract.reference} Grounds maintenance`,
    ]);
    const early = await council.app.request('POST', `/api/returns/${sent.id}/submission`, {
      ...{ as: council.supplier, ifMatch: (await read(sent.id)).version },
    });
    expect(early).toMatchObject({ status: 409, body: { code: 'lines-open' } });
    for (const line of (await read(sent.id)).lines ?? [])
      await answer(sent.id, line, line.type === 'count' ? 3 : true);
    const again = await submit(sent.id);
    expect(again).toMatchObject({ state: 'submitted', firstSubmittedAt: sent.firstSubmittedAt });
    const accepted = await post(council.manager, `${sent.id}/acceptance`, again.version);
    expect(lineOf(accepted, 'count')).toMatchObject({ state: 'accepted', delivered: 3 });
  });

  it('does not mail a question that was answered before the mail went out', async () => {
    const sent = await handedIn();
    await council.app.drain();
    const before = await subjectsOfMails();
    await council.on('2026-04-08', '20:00');
    const line = lineOf(sent, 'count');
    await post(council.manager, `${sent.id}/lines/${line.id}/query`, line.version, { query: 'Only two?' });
    await answer(sent.id, lineOf(await read(sent.id), 'count'), 3);
    await submit(sent.id);
    await council.live('2026-04-09');
    expect((await subjectsOfMails()).slice(before.length)).not.toContain(
      `A question about ${contract.reference} Grounds maintenance`,
    );
  });

  it('waives it with a reason, which cancels its reminders and is not counted as promised', async () => {
    await council.on('2026-04-09');
    contract = await council.aContract();
    await council.promise(contract.id);
    await council.app.drain();
    const { id, version } = (await council.returns(contract.id))[0] as ReturnView;
    const waived = await post(council.manager, `${id}/waiver`, version, { reason: 'The site was closed.' });
    expect(waived).toMatchObject({ state: 'waived', waivedBecause: 'The site was closed.', overdue: false });
    const [obligation] = (
      await council.app.request<object[]>('GET', `/api/obligations?contractId=${contract.id}`, {
        as: council.manager,
      })
    ).body;
    expect(obligation).toEqual(expect.not.objectContaining({ promisedToDate: expect.anything() }));
    const planned = await council.app
      .get(DataSource)
      .query<object[]>("SELECT 1 FROM message WHERE subject_id = $1 AND state = 'planned'", [id]);
    expect(planned).toEqual([]);
    await council.live('2026-04-20');
    const alerts = await council.app.request<AlertView[]>('GET', `/api/alerts?subjectId=${id}`, {
      as: council.manager,
    });
    expect(alerts.body).toEqual([]);
  });

  it('keeps every correction in the ledger', async () => {
    await council.on('2026-04-08');
    const sent = await handedIn();
    const entries = await council.app
      .get(DataSource)
      .query<{ action: string }[]>(
        'SELECT action FROM ledger_entry WHERE subject_id = $1 ORDER BY sequence',
        [sent.id],
      );
    expect(entries.map(({ action }) => action)).toEqual(['line-answered', 'line-answered', 'submitted']);
  });
});

describe('A question', () => {
  const ask = (of: ReturnView, line = lineOf(of, 'count')) =>
    post(council.manager, `${of.id}/lines/${line.id}/query`, line.version, { query: 'Only two?' });
  const accept = ({ id }: ReturnView, line: ReturnLineView) =>
    post(council.manager, `${id}/lines/${line.id}/acceptance`, line.version);
  const alertsOf = async ({ id }: ReturnView) =>
    (await council.app.request<AlertView[]>('GET', `/api/alerts?subjectId=${id}`, { as: council.manager }))
      .body;
  const plannedFor = ({ id }: ReturnView) =>
    council.app
      .get(DataSource)
      .query<object[]>(`SELECT 1 FROM message WHERE subject_id = $1 AND state = 'planned'`, [id]);

  /** Rungs that went out, with who was told. */
  const told = async ({ id }: ReturnView) => {
    const url = `/api/messages?subjectId=${id}&sort=sendOn&perPage=100`;
    const { body } = await council.app.request<MessageView[]>('GET', url, { as: council.manager });
    return body
      .filter(({ state, template }) => state !== 'planned' && template.startsWith('question-'))
      .map(({ rung, sendOn, to }) => `${rung} ${sendOn} ${to}`);
  };

  it('has a clock of its own: it reminds, raises an alert, and is over with the answer; nothing becomes late', async () => {
    await council.on('2026-04-08');
    const sent = await handedIn();
    expect(await ask(sent)).toMatchObject({ replyBy: '2026-04-22', replyOverdue: false });
    await council.live('2026-04-20');
    expect(await told(sent)).toEqual(['-2 2026-04-20 Sam Taylor']);
    await council.live('2026-04-22');
    expect(await alertsOf(sent)).toEqual([]);
    await council.live('2026-04-23');
    expect((await told(sent)).slice(1).sort()).toEqual([
      '1 2026-04-23 Sam Taylor',
      '1 2026-04-23 Tom Okafor',
    ]);
    expect(await alertsOf(sent)).toMatchObject([{ state: 'open', dueOn: '2026-04-22' }]);
    const asked = await read(sent.id);
    expect(asked).toMatchObject({ replyOverdue: true, overdue: false, workingDaysLate: 0 });
    await answer(sent.id, lineOf(asked, 'count'), 3);
    expect(await submit(sent.id)).not.toHaveProperty('replyBy');
    await council.app.drain();
    expect(await alertsOf(sent)).toMatchObject([{ state: 'resolved' }]);
    expect(await plannedFor(sent)).toEqual([]);
  });

  it('is taken back by accepting the line as it is', async () => {
    await council.on('2026-04-08');
    const sent = await handedIn();
    const asked = await ask(sent);
    const back = await accept(sent, lineOf(asked, 'count'));
    expect(back.state).toBe('submitted');
    expect(back).not.toHaveProperty('replyBy');
    await council.app.drain();
    expect((await plannedFor(sent)).length).toBe(0);
    expect(await accept(sent, lineOf(back, 'yes-no'))).toMatchObject({ state: 'accepted' });
  });

  it('is asked of a return that was accepted: the line is corrected, and what was said before stays', async () => {
    const sent = await handedIn();
    const accepted = await post(council.manager, `${sent.id}/acceptance`, sent.version);
    const asked = await ask(accepted);
    expect(asked).toMatchObject({ state: 'queried', firstSubmittedAt: sent.firstSubmittedAt });
    expect(lineOf(asked, 'yes-no').state).toBe('accepted');
    await answer(sent.id, lineOf(asked, 'count'), 1);
    const again = await submit(sent.id);
    const corrected = await accept(sent, lineOf(again, 'count'));
    expect(corrected.state).toBe('accepted');
    expect(lineOf(corrected, 'count').history.map(({ what, delivered }) => [what, delivered])).toEqual([
      ...[
        ['submitted', 2],
        ['accepted', 2],
        ['queried', 2],
      ],
      ...[
        ['submitted', 1],
        ['accepted', 1],
      ],
    ]);
  });
});

describe('Two people with one return', () => {
  it('do not overwrite each other', async () => {
    contract = await council.aContract();
    await council.promise(contract.id);
    await council.app.drain();
    const { id } = (await council.returns(contract.id))[0] as ReturnView;
    const line = lineOf(await read(id), 'count');
    const both = await Promise.all([answer(id, line, 1), answer(id, line, 2)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    const kept = both.find(({ status }) => status === 200)?.body.delivered;
    expect(lineOf(await read(id), 'count').delivered).toBe(kept);
  });

  it('hand it in once', async () => {
    const { id, version } = (await council.returns(contract.id))[0] as ReturnView;
    const send = () =>
      council.app.request('POST', `/api/returns/${id}/submission`, {
        as: council.supplier,
        ifMatch: version,
      });
    const answers = await Promise.all([send(), send(), send()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
  });
});
