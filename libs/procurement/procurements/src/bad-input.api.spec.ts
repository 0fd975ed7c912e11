import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signInAs, type SignedInAs } from '@commonweal/identity/testing';
import { newId } from '@commonweal/platform';
import type { TestApplication } from '@commonweal/platform/testing';
import { aHouse, aProcurement, consideration, Seen } from './testing/house.js';
import { refused, type Refusal } from './testing/refused.js';

let app: TestApplication;
let lead: SignedInAs;
let auditor: SignedInAs;
let school: Seen;

beforeAll(async () => {
  app = await aHouse();
  lead = await signInAs(app, { roles: ['lead'] });
  auditor = await signInAs(app, { roles: ['auditor'] });
  school = await Seen.opened(app, lead);
});
afterAll(() => app.close());

describe('opening a procurement', () => {
  const good = aProcurement();
  it.each<Refusal>([
    ['nothing', {}, 422, 'invalid', ['title', 'category', 'directorate', 'facts']],
    ['a wrong type', { ...good, title: 7 }, 422, 'invalid', ['title']],
    ['an unknown field', { ...good, stage: 'award' }, 422, 'invalid', ['stage']],
    ['an unknown category', { ...good, category: 'weapons' }, 422, 'invalid', ['category']],
    [
      'facts that are none',
      { ...good, facts: { stage: 'award', magic: 1 } },
      422,
      'invalid',
      ['facts.stage', 'facts.magic'],
    ],
    [
      'facts of the wrong type',
      { ...good, facts: { estimatedValueExVat: '1000', commencesOn: '2026-02-30' } },
      422,
      'invalid',
      ['facts.estimatedValueExVat', 'facts.commencesOn'],
    ],
    [
      'money below nothing',
      { ...good, facts: { estimatedValueExVat: -1 } },
      422,
      'invalid',
      ['facts.estimatedValueExVat'],
    ],
    ['a category twice', { ...good, facts: { category: 'ict' } }, 422, 'invalid', ['facts.category']],
    ['facts that are a list', { ...good, facts: [] }, 422, 'invalid', ['facts']],
  ])('%s', (...refusal) =>
    refused(
      app,
      () => app.request('POST', '/api/procurements', { as: lead, body: refusal[1] as object }),
      refusal,
    ),
  );

  it('text that is no JSON', () =>
    refused(
      app,
      () =>
        app.request('POST', '/api/procurements', {
          as: lead,
          body: '{',
          headers: { 'content-type': 'application/json' },
        }),
      ['no JSON', '', 400, 'malformed'],
    ));
});

describe('whoever may not', () => {
  const commands: [string, 'POST' | 'PUT' | 'PATCH', object][] = [
    ['', 'PATCH', { title: 'Mine' }],
    ['/tasks/describe/answers', 'PUT', { answers: { contractMonths: 1 } }],
    ['/tasks/consider/completion', 'POST', consideration],
    ['/tasks/consider/reopening', 'POST', { reason: 'Because.' }],
    ['/indicators/apprentices', 'PUT', { choice: 'both' }],
    ['/indicators', 'POST', { indicator: 'schools', choice: 'both', reason: 'Near.' }],
    ['/stage/advance', 'POST', {}],
    ['/stage/send-back', 'POST', { reason: 'Because.' }],
    ['/pause', 'POST', { reason: 'Because.' }],
    ['/resume', 'POST', { reason: 'Because.' }],
    ['/withdrawal', 'POST', { reason: 'Because.' }],
  ];
  it.each(commands)('an auditor: %s', (path, method, body) =>
    refused(app, () => school.by(auditor).send(method, path, body, 1), ['auditor', body, 403, 'forbidden']),
  );

  it.each(commands)('nobody: %s', (path, method, body) =>
    refused(app, () => app.request(method, `/api/procurements/${school.id}${path}`, { body, ifMatch: 1 }), [
      'nobody',
      body,
      401,
      'not-signed-in',
    ]),
  );

  it.each(commands)('an unknown procurement: %s', (path, method, body) =>
    refused(app, () => new Seen(app, lead, newId()).send(method, path, body, 1), [
      'unknown',
      body,
      404,
      'not-found',
    ]),
  );

  it('a lead at a gate', () =>
    refused(app, () => school.send('POST', '/gate/rulings', { ruling: 'approve', reason: 'Mine.' }, 1), [
      'lead',
      {},
      403,
      'forbidden',
    ]));
});

describe('tasks', () => {
  const version = async (key: string) => (await school.task(key)).version;

  it.each<Refusal>([
    ['no answers', {}, 422, 'invalid', ['answers']],
    [
      'a fact of another task',
      { answers: { urgentNotOwnMaking: true } },
      422,
      'invalid',
      ['answers.urgentNotOwnMaking'],
    ],
    [
      'a wrong type',
      { answers: { contractMonths: 'twelve', estimatedValueExVat: 1.5 } },
      422,
      'invalid',
      ['answers.contractMonths', 'answers.estimatedValueExVat'],
    ],
  ])('answers: %s', async (...refusal) => {
    const seen = await version('describe');
    await refused(
      app,
      () => school.send('PUT', '/tasks/describe/answers', refusal[1] as object, seen),
      refusal,
    );
  });

  it('without a version, with a stale one, and for a task that is none', async () => {
    const body = { answers: { contractMonths: 12 } };
    await refused(app, () => school.send('PUT', '/tasks/describe/answers', body), [
      'none',
      body,
      428,
      'version-missing',
    ]);
    await refused(app, () => school.send('PUT', '/tasks/describe/answers', body, 99), [
      'stale',
      body,
      412,
      'stale-version',
    ]);
    await refused(app, () => school.send('PUT', '/tasks/dance/answers', body, 0), [
      'unknown',
      body,
      404,
      'not-found',
    ]);
  });

  it('the second of two people who answer the same gets a conflict', async () => {
    const seen = await version('describe');
    const first = await school.send(
      'PUT',
      '/tasks/describe/answers',
      { answers: { contractMonths: 24 } },
      seen,
    );
    expect(first.status).toBe(200);
    const body = { answers: { contractMonths: 36 } };
    await refused(app, () => school.send('PUT', '/tasks/describe/answers', body, seen), [
      'second',
      body,
      412,
      'stale-version',
    ]);
    await school.answer('describe', { estimatedValueExVat: 25_000_00 });
    await school.answer('urgency', { urgentNotOwnMaking: false });
  });

  it.each<Refusal>([
    ['nothing considered', {}, 422, 'invalid', ['wellBeing', 'securing', 'consult', 'consultReason']],
    ['half of it, blank', { ...consideration, securing: ' ' }, 422, 'invalid', ['securing']],
    [
      'considered and disregarded',
      { ...consideration, disregarded: 'A flood.' },
      422,
      'invalid',
      ['wellBeing', 'securing', 'consult', 'consultReason'],
    ],
    ['an answer out of range', { ...consideration, consult: 'perhaps' }, 422, 'invalid', ['consult']],
  ])('completion of the consideration: %s', async (...refusal) => {
    const seen = await version('consider');
    await refused(
      app,
      () => school.send('POST', '/tasks/consider/completion', refusal[1] as object, seen),
      refusal,
    );
  });

  it('completion of what is not ready, and reopening of what is not completed', async () => {
    const seen = await version('consider');
    const reason = { reason: 'Because.' };
    await refused(app, () => school.send('POST', '/tasks/consider/reopening', reason, seen), [
      'open',
      reason,
      409,
      'task-not-completed',
    ]);
    await refused(app, () => school.send('POST', '/tasks/consider/reopening', {}, seen), [
      'no reason',
      {},
      422,
      'invalid',
      ['reason'],
    ]);
    await refused(app, () => school.send('POST', '/tasks/visit/completion', { wellBeing: 'x' }, 0), [
      'stray',
      {},
      422,
      'invalid',
      ['wellBeing'],
    ]);
    await refused(app, () => school.send('POST', '/tasks/plan/completion', {}, 0), [
      'later',
      {},
      409,
      'task-cannot-start',
    ]);
  });

  it('attachments: none, empty, of no allowed kind, too large', async () => {
    const attach = (content: string | Uint8Array<ArrayBuffer>, name: string) => {
      const form = new FormData();
      form.append('personalData', 'no');
      form.append('file', new Blob([content]), name);
      return () => school.send('POST', '/tasks/visit/attachments', form);
    };
    await refused(app, () => school.send('POST', '/tasks/visit/attachments', {}), [
      'none',
      {},
      422,
      'file-missing',
      ['file'],
    ]);
    await refused(app, () => school.send('POST', '/tasks/visit/attachments', new FormData()), [
      'no file',
      {},
      422,
      'file-missing',
      ['file'],
    ]);
    for (const said of [undefined, 'perhaps']) {
      const form = new FormData();
      if (said) form.append('personalData', said);
      form.append('file', new Blob(['notes']), 'notes.txt');
      await refused(app, () => school.send('POST', '/tasks/visit/attachments', form), [
        'nothing said of personal data',
        {},
        422,
        'invalid',
        ['personalData'],
      ]);
    }
    await refused(app, attach('', 'empty.txt'), ['empty', {}, 422, 'file-empty', ['file']]);
    await refused(app, attach('<script>', 'page.html'), ['a page', {}, 422, 'file-type', ['file']]);
    await refused(app, attach(new Uint8Array(20 * 1024 * 1024 + 1), 'big.txt'), [
      'large',
      {},
      422,
      'file-too-large',
      ['file'],
    ]);
    for (const more of [2, 1_000_000])
      await refused(app, attach('x'.repeat(20 * 1024 * 1024 + more), 'big.txt'), [
        'larger',
        {},
        422,
        'file-too-large',
        ['file'],
      ]);
  });
});
