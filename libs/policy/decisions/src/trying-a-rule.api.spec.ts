import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CalendarModule } from '@commonweal/calendar';
import { DocumentsModule, FirstRelease } from '@commonweal/documents';
import { IdentityModule } from '@commonweal/identity';
import { signInAs, type SignedInAs } from '@commonweal/identity/testing';
import { LedgerModule } from '@commonweal/ledger';
import { newId, Transaction } from '@commonweal/platform';
import { testApplication, type TestApplication } from '@commonweal/platform/testing';
import type { ChangeView, MadeExampleView, RuleContent, SentenceView } from '@commonweal/wire';
import { DecisionsModule } from './decisions.module.js';
import { Evaluation } from './evaluation.js';
import { Impact } from './impact.js';
import {
  aRule,
  SaidProcurements,
  SaidProcurementsModule,
  vocabularyPack,
} from './testing/policy-for-specs.js';

const modules = [
  LedgerModule,
  IdentityModule,
  DocumentsModule,
  CalendarModule,
  DecisionsModule,
  SaidProcurementsModule,
];
const short = newId();
const long = newId();
const unknown = newId();
const months = (value: number) => ({ fact: 'contractMonths', operator: 'greaterThanInclusive', value });
const atLeast = (value: number) => aRule({ conditions: { all: [months(value)] } });

let app: TestApplication;
let editor: SignedInAs;

beforeAll(async () => {
  app = await testApplication({ modules });
  await app.get(FirstRelease).load([vocabularyPack({ apprentices: atLeast(12) })]);
  editor = await signInAs(app, { roles: ['policy-editor'] });
  const said = app.get(SaidProcurements);
  said.known.set(short, { facts: { contractMonths: 9 } });
  said.known.set(long, { facts: { contractMonths: 24, needStatement: 'Care for Mrs Smith' } });
  said.known.set(unknown, { facts: {} });
  await app
    .get(Transaction)
    .run((tx) => app.get(Evaluation).apply(tx, 'procurement', [short, long, unknown], 'answer'));
});
afterAll(() => app.close());

const made = (content: object, subjectId = long, as = editor) =>
  app.request<MadeExampleView>('POST', '/api/policy/examples', { as, body: { content, subjectId } });

describe('an example made from something real', () => {
  it('has the facts of which the conditions speak, the verdict and the day', async () => {
    expect((await made(atLeast(12))).body).toEqual({
      example: {
        title: `As in ${long.slice(0, 8)}`,
        facts: { contractMonths: 24 },
        expect: 'applies',
        today: '2026-03-02',
      },
      left: [],
    });
    expect((await made(atLeast(12), unknown)).body.example).toMatchObject({
      facts: {},
      expect: 'cannot-decide',
    });
  });

  it('does not take over free text, says so, and expects what the rest leads to', async () => {
    const about = { fact: 'needStatement', operator: 'textContains', value: 'care' };
    const { body } = await made(aRule({ conditions: { all: [months(12), about] } }));
    expect(body.left).toHaveLength(1);
    expect(body.example).toMatchObject({ facts: { contractMonths: 24 }, expect: 'cannot-decide' });
  });

  it('is refused for a rule that cannot be evaluated, for what is not there, and to whoever edits no policy', async () => {
    expect(await made({ subject: 'procurement' })).toMatchObject({
      status: 422,
      body: { code: 'rule-not-ready' },
    });
    expect((await made(atLeast(12), newId())).status).toBe(404);
    expect((await made(atLeast(12), 'nothing')).status).toBe(422);
    expect((await made(atLeast(12), long, await signInAs(app, { roles: ['lead'] }))).status).toBe(403);
  });
});

describe('what the examples do not show', () => {
  const sentence = async (content: Partial<RuleContent>) =>
    (await app.request<SentenceView>('POST', '/api/policy/sentences', { as: editor, body: { content } }))
      .body;

  it('is said condition by condition', async () => {
    const example = { title: 'Long', facts: { contractMonths: 24 }, expect: 'applies' as const };
    const { unseen } = await sentence({ ...atLeast(12), examples: [example] });
    expect(unseen).toEqual([
      {
        at: '/conditions/all/0',
        words: 'the length of the contract is at least 12 months',
        never: 'failing',
      },
    ]);
  });

  it('is left to the checks while an example or the rule is not whole', async () => {
    const wrong = { title: 'Wrong', facts: { contractMonths: 'long' }, expect: 'applies' as const };
    expect((await sentence({ ...atLeast(12), examples: [wrong] })).unseen).toEqual([]);
    expect((await sentence({ title: 'Nothing yet' })).unseen).toEqual([]);
  });
});

describe('everything that runs, as a spreadsheet', () => {
  const sheet = (format: string, content: object = atLeast(6)) =>
    app.request<string>('POST', `/api/policy/impact-sheets?format=${format}`, {
      as: editor,
      body: { key: 'apprentices', content },
    });

  it('lists who gains, who loses, who stays as before and who cannot be decided, each with why', async () => {
    const { status, headers, body } = await sheet('csv');
    expect(status).toBe(200);
    expect(headers['content-disposition']).toBe('attachment; filename="impact-apprentices.csv"');
    const lines = body.trim().split('\r\n');
    expect(lines).toHaveLength(4);
    const lineOf = (id: string) => lines.find((line) => line.startsWith(id.slice(0, 8))) ?? '';
    expect(lineOf(short)).toMatch(/,Gained,.*the length of the contract: 9 months,,2026-03-02T/);
    expect(lines.filter((line) => /,Unchanged,.*applies as before/.test(line))).toHaveLength(1);
    expect(lines.filter((line) => /,Unchanged,.*cannot be decided, as before/.test(line))).toHaveLength(1);
  });

  it('comes as a workbook too', async () => {
    const { status, headers, body } = await sheet('xlsx');
    expect(status).toBe(200);
    expect(headers['content-type']).toContain('spreadsheetml');
    expect(body.startsWith('PK')).toBe(true);
  });

  it('is there for a whole change', async () => {
    const change = await app.request<ChangeView>('POST', '/api/changes', {
      as: editor,
      body: { title: 'Sooner' },
    });
    await app.request('PUT', `/api/changes/${change.body.id}/edits/rule/apprentices`, {
      as: editor,
      body: { content: atLeast(6) },
    });
    const { body } = await app.request<string>(
      'GET',
      `/api/changes/${change.body.id}/impact-sheet?format=csv`,
      { as: editor },
    );
    expect(body.split('\r\n').filter((line) => line.includes(',Gained,'))).toHaveLength(1);
  });

  it('refuses a format that there is not, and a rule that cannot be tried, before the first row', async () => {
    expect((await sheet('pdf')).status).toBe(422);
    expect(await sheet('csv', { subject: 'procurement' })).toMatchObject({ status: 422 });
  });
});

describe('who gains and who loses by a rule that is typed', () => {
  it('is not worked out to its end once nobody waits for it', async () => {
    const said = app.get(SaidProcurements);
    const asking = new AbortController();
    const closed = new Promise<void>((done) => {
      const server = app.nest.getHttpServer();
      server.once('request', (_, answer: ServerResponse) => answer.once('close', done));
    });
    let pages = 0;
    // Without end, so that what is not given up is never done.
    said.running = async (_tx, _after, limit) => {
      pages += 1;
      if (pages === 2) {
        asking.abort();
        await closed;
      }
      return Array.from({ length: limit }, () => newId());
    };
    const impact = app.get(Impact);
    const work = impact.of.bind(impact);
    const ended = new Promise((done) => {
      impact.of = (...asked) => {
        const view = work(...asked);
        view.catch(done);
        return view;
      };
    });
    const body = { key: 'apprentices', content: atLeast(6) };
    const { signal } = asking;
    await expect(
      app.request('POST', '/api/policy/impacts', { as: editor, body, signal }),
    ).rejects.toMatchObject({ name: 'AbortError' });
    expect(await ended).toMatchObject({ code: 'given-up' });
    expect(pages).toBe(2);
  });
});
