import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { signInAgain, signInAs, type SignedInAs } from '@commonweal/identity/testing';
import { Message, Messages } from '@commonweal/messages';
import { newId, Transaction } from '@commonweal/platform';
import type { TestApplication } from '@commonweal/platform/testing';
import { aHouse, Seen } from '@commonweal/procurements/testing';
import type { MyWorkView, PersonView } from '@commonweal/wire';
import { DataSource } from 'typeorm';
import { ReportingModule } from './reporting.module.js';

let app: TestApplication;
let lead: SignedInAs;
let vera: SignedInAs;
let school: Seen;

beforeAll(async () => {
  app = await aHouse(undefined, [ReportingModule]);
  lead = await signInAs(app, { name: 'Lee', roles: ['lead'] });
  vera = await signInAs(app, { name: 'Vera', roles: ['lead'], directorates: ['housing'] });
  school = await Seen.opened(app, lead, { title: 'A school' });
  const about = { subjectKind: 'procurement', subjectId: school.id };
  await app.request('POST', '/api/watching/begin', { as: vera, body: about });
  app.clock.advance({ minutes: 5 });
  await school.answer('describe', { contractMonths: 24 });
  const comment = { ...about, text: 'Look.', mentions: [vera.personId] };
  await app.request('POST', '/api/comments', { as: lead, body: comment });
});
afterAll(() => app.close());

const myWork = async (as: SignedInAs) => {
  const { items, news } = (await app.request<MyWorkView>('GET', '/api/my-work', { as })).body;
  return {
    news: news
      .filter(({ link }) => link.includes(school.id))
      .map(({ words }) => words.replace(/^PR-\S+ /, '')),
    mentions: items.filter(({ kind }) => kind === 'mention').map(({ title }) => title),
  };
};

it('is news until it is looked at, and a mention is work until it is read', async () => {
  expect(await myWork(vera)).toEqual({
    news: ['A school: commented by Lee', 'A school: task answered by Lee'],
    mentions: ['Read what Lee wrote to you'],
  });
  expect(await myWork(lead)).toEqual({ news: [], mentions: [] });
});

it('is no news, and no work, to whoever may see it no longer', async () => {
  const admin = await signInAs(app, { roles: ['admin'] });
  const path = `/api/people/${vera.personId}`;
  const { body } = await app.request<PersonView>('GET', path, { as: admin });
  const { name, email, roles, active, version } = body;
  const elsewhere = { name, email, roles, active, directorates: ['public-health'], categories: [] };
  expect((await app.request('PATCH', path, { as: admin, ifMatch: version, body: elsewhere })).status).toBe(
    200,
  );
  vera = await signInAgain(app, vera.personId);
  expect(await myWork(vera)).toEqual({ news: [], mentions: [] });
});

it('is work for an administrator that mail could not be sent, or that a webhook was given up', async () => {
  const admin = await signInAs(app, { roles: ['admin'] });
  const sendOn = app.clock.today();
  const plan = (id: string, words: string) => ({
    ...{ kind: 'mention', template: 'mention', subject: { kind: 'comment', id, words }, sendOn },
    ...{
      to: { personId: vera.personId, name: 'Vera', address: 'vera@council.test' },
      why: 'A spec wants it.',
    },
  });
  const { manager } = app.get(DataSource);
  await app.get(Transaction).run(async (tx) => {
    for (const words of ['One', 'Another']) {
      const { id } = await app.get(Messages).plan(tx, plan(newId(), words));
      await tx.update(Message, id, { state: 'failed', because: 'Turned away eight times.' });
    }
  });
  const fields = 'id, name, url, events, is_on, secret, given_up_because, version';
  const given = `'Finance', 'https://finance.test', '{}', false, '', 'HTTP 503', 1`;
  await manager.query(`insert into webhook (${fields}) values ($1, ${given})`, [newId()]);
  const { items } = (await app.request<MyWorkView>('GET', '/api/my-work', { as: admin })).body;
  const named = ['message', 'webhook'];
  expect(items.filter(({ kind }) => named.includes(kind)).map(({ about }) => about)).toEqual([
    '2 e-mails. The latest: Turned away eight times.',
    'Finance: HTTP 503',
  ]);
});
