import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signInAs, type SignedInAs } from '@commonweal/identity/testing';
import { newId } from '@commonweal/platform';
import type { TestApplication } from '@commonweal/platform/testing';
import { DataSource } from 'typeorm';
import { aHouse, aProcurement, consideration, Seen } from './testing/house.js';

let app: TestApplication;
let lead: SignedInAs;
let auditor: SignedInAs;
let member: SignedInAs;
let school: Seen;

beforeAll(async () => {
  app = await aHouse();
  lead = await signInAs(app, { roles: ['lead'] });
  auditor = await signInAs(app, { roles: ['auditor'] });
  member = await signInAs(app, { roles: ['panel'] });
  school = await Seen.opened(app, lead);
});
afterAll(() => app.close());

type Refusal = [what: string, body: unknown, status: number, code: string, fields?: string[]];

/** Everything that is stored about procurements. */
async function stored(): Promise<unknown> {
  const tables = [
    'procurement',
    'procurement_fact',
    'procurement_task',
    'stage_passage',
    'indicator_choice',
    'ruling',
  ];
  const others = [
    'attachment',
    'reference_sequence',
    'standing_effect',
    'decision',
    'response',
    'ledger_entry',
  ];
  const counts = others.map((table) => app.get(DataSource).query(`SELECT count(*) FROM ${table}`));
  const rows = tables.map((table) =>
    app.get(DataSource).query(`SELECT t.*::text FROM ${table} t ORDER BY 1`),
  );
  return Promise.all([...rows, ...counts]);
}

async function refused(
  send: () => Promise<{ status: number; body: Record<string, unknown>; headers: Record<string, string> }>,
  [what, , status, code, fields]: Refusal,
) {
  const before = await stored();
  const answer = await send();
  expect({ what, status: answer.status, code: answer.body['code'] }).toEqual({ what, status, code });
  expect(answer.headers['content-type']).toContain('application/problem+json');
  if (fields) expect(Object.keys(answer.body['errors'] as object)).toEqual(fields);
  expect(await stored()).toEqual(before);
}

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
      () => app.request('POST', '/api/procurements', { as: lead, body: refusal[1] as object }),
      refusal,
    ),
  );

  it('text that is no JSON', () =>
    refused(
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
    refused(() => school.by(auditor).send(method, path, body, 1), ['auditor', body, 403, 'forbidden']),
  );

  it.each(commands)('nobody: %s', (path, method, body) =>
    refused(
      () => app.request(method, `/api/procurements/${school.id}${path}`, { body, ifMatch: 1 }),
      ['nobody', body, 401, 'not-signed-in'],
    ),
  );

  it.each(commands)('an unknown procurement: %s', (path, method, body) =>
    refused(
      () => new Seen(app, lead, newId()).send(method, path, body, 1),
      ['unknown', body, 404, 'not-found'],
    ),
  );

  it('a lead at a gate', () =>
    refused(
      () => school.send('POST', '/gate/rulings', { ruling: 'approve', reason: 'Mine.' }, 1),
      ['lead', {}, 403, 'forbidden'],
    ));
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
    await refused(() => school.send('PUT', '/tasks/describe/answers', refusal[1] as object, seen), refusal);
  });

  it('without a version, with a stale one, and for a task that is none', async () => {
    const body = { answers: { contractMonths: 12 } };
    await refused(
      () => school.send('PUT', '/tasks/describe/answers', body),
      ['none', body, 428, 'version-missing'],
    );
    await refused(
      () => school.send('PUT', '/tasks/describe/answers', body, 99),
      ['stale', body, 412, 'stale-version'],
    );
    await refused(
      () => school.send('PUT', '/tasks/dance/answers', body, 0),
      ['unknown', body, 404, 'not-found'],
    );
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
    await refused(
      () => school.send('PUT', '/tasks/describe/answers', body, seen),
      ['second', body, 412, 'stale-version'],
    );
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
      () => school.send('POST', '/tasks/consider/completion', refusal[1] as object, seen),
      refusal,
    );
  });

  it('completion of what is not ready, and reopening of what is not completed', async () => {
    const seen = await version('consider');
    const reason = { reason: 'Because.' };
    await refused(
      () => school.send('POST', '/tasks/consider/reopening', reason, seen),
      ['open', reason, 409, 'task-not-completed'],
    );
    await refused(
      () => school.send('POST', '/tasks/consider/reopening', {}, seen),
      ['no reason', {}, 422, 'invalid', ['reason']],
    );
    await refused(
      () => school.send('POST', '/tasks/visit/completion', { wellBeing: 'x' }, 0),
      ['stray', {}, 422, 'invalid', ['wellBeing']],
    );
    await refused(
      () => school.send('POST', '/tasks/plan/completion', {}, 0),
      ['later', {}, 409, 'task-cannot-start'],
    );
  });

  it('attachments: none, empty, of no allowed kind, too large', async () => {
    const attach = (content: string | Uint8Array<ArrayBuffer>, name: string) => {
      const form = new FormData();
      form.append('file', new Blob([content]), name);
      return () => school.send('POST', '/tasks/visit/attachments', form);
    };
    await refused(
      () => school.send('POST', '/tasks/visit/attachments', {}),
      ['none', {}, 422, 'file-missing', ['file']],
    );
    await refused(
      () => school.send('POST', '/tasks/visit/attachments', new FormData()),
      ['no file', {}, 422, 'file-missing', ['file']],
    );
    await refused(attach('', 'empty.txt'), ['empty', {}, 422, 'file-empty', ['file']]);
    await refused(attach('<script>', 'page.html'), ['a page', {}, 422, 'file-type', ['file']]);
    await refused(attach(new Uint8Array(20 * 1024 * 1024 + 1), 'big.txt'), [
      'large',
      {},
      422,
      'file-too-large',
      ['file'],
    ]);
    for (const more of [2, 1_000_000])
      await refused(attach('x'.repeat(20 * 1024 * 1024 + more), 'big.txt'), [
        'larger',
        {},
        422,
        'file-too-large',
        ['file'],
      ]);
  });
});

describe('indicators', () => {
  const own = {
    title: 'Murals',
    outcome: 'health',
    type: 'count',
    direction: 'more-is-better',
    choice: 'both',
    reason: 'Asked for.',
  };
  it.each<Refusal>([
    ['nothing', {}, 422, 'invalid', ['choice']],
    ['a choice that is none', { choice: 'maybe' }, 422, 'invalid', ['choice']],
    [
      'not appropriate without a reason',
      { choice: 'not-appropriate', reason: ' ' },
      422,
      'invalid',
      ['reason'],
    ],
  ])('choosing: %s', (...refusal) =>
    refused(() => school.send('PUT', '/indicators/apprentices', refusal[1] as object, 0), refusal),
  );

  it('choosing with a stale version, without one, and what nobody suggested', async () => {
    const body = { choice: 'both' };
    await refused(
      () => school.send('PUT', '/indicators/apprentices', body, 4),
      ['stale', body, 412, 'stale-version'],
    );
    await refused(
      () => school.send('PUT', '/indicators/apprentices', body),
      ['none', body, 428, 'version-missing'],
    );
    await refused(
      () => school.send('PUT', '/indicators/schools', body, 0),
      ['unknown', body, 404, 'not-found'],
    );
  });

  it.each<Refusal>([
    ['nothing', {}, 422, 'invalid', ['choice', 'reason']],
    [
      'an own one without more',
      { choice: 'both', reason: 'x' },
      422,
      'invalid',
      ['title', 'outcome', 'type', 'direction'],
    ],
    ['an own one for no outcome', { ...own, outcome: 'fame' }, 422, 'invalid', ['outcome']],
    ['a quantity without a unit', { ...own, type: 'quantity' }, 422, 'invalid', ['unit']],
    [
      'one that is not in the catalogue',
      { indicator: 'fame', choice: 'both', reason: 'x' },
      422,
      'invalid',
      ['indicator'],
    ],
    [
      'a placeholder',
      { indicator: 'own-health', choice: 'both', reason: 'x' },
      422,
      'invalid',
      ['indicator'],
    ],
    [
      'both kinds at once',
      { ...own, indicator: 'schools' },
      422,
      'invalid',
      ['title', 'outcome', 'type', 'direction'],
    ],
    [
      'one that is suggested already',
      { indicator: 'apprentices', choice: 'both', reason: 'x' },
      409,
      'already-there',
    ],
    ['one that is not appropriate', { ...own, choice: 'not-appropriate' }, 422, 'invalid', ['choice']],
  ])('adding: %s', (...refusal) =>
    refused(() => school.send('POST', '/indicators', refusal[1] as object), refusal),
  );
});

describe('title, lead, stage and state', () => {
  it.each<Refusal>([
    ['a title of the wrong type', { title: [] }, 422, 'invalid', ['title']],
    ['a blank title', { title: '  ' }, 422, 'invalid', ['title']],
    ['a lead who is none', { leadId: newId() }, 422, 'invalid', ['leadId']],
    ['a lead who is no id', { leadId: 'me' }, 422, 'invalid', ['leadId']],
  ])('%s', (...refusal) => refused(() => school.send('PATCH', '', refusal[1] as object, 1), refusal));

  it.each(['stage/advance', 'stage/send-back', 'pause', 'resume', 'withdrawal'])(
    '%s: no or a stale version',
    async (verb) => {
      const body = { reason: 'Because.' };
      await refused(() => school.send('POST', `/${verb}`, body), ['none', body, 428, 'version-missing']);
      await refused(() => school.send('POST', `/${verb}`, body, 9), ['stale', body, 412, 'stale-version']);
    },
  );

  it('no reason, and what is not possible from here', async () => {
    for (const verb of ['stage/send-back', 'pause', 'resume', 'withdrawal'])
      await refused(() => school.send('POST', `/${verb}`, {}, 1), [verb, {}, 422, 'invalid', ['reason']]);
    const body = { reason: 'Because.' };
    await refused(
      () => school.send('POST', '/stage/send-back', body, 1),
      ['first', body, 409, 'first-stage'],
    );
    await refused(() => school.send('POST', '/resume', body, 1), ['running', body, 409, 'wrong-state']);
  });

  it('a ruling: none, of no kind, where there is no gate, where it is not ready, on one’s own', async () => {
    const rule = (body: object, seen = 1) => school.by(member).send('POST', '/gate/rulings', body, seen);
    const good = { ruling: 'approve', reason: 'Good.' };
    await refused(() => rule({}), ['nothing', {}, 422, 'invalid', ['ruling', 'reason']]);
    await refused(() => rule({ ...good, ruling: 'perhaps' }), ['no kind', {}, 422, 'invalid', ['ruling']]);
    await refused(() => rule(good), ['no gate', {}, 409, 'no-gate']);
    const both = await signInAs(app, { roles: ['lead', 'panel'] });
    const own = await Seen.opened(app, both);
    await own.toSpecification();
    await refused(() => own.send('POST', '/gate/rulings', good, 2), ['not ready', {}, 409, 'gate-not-open']);
    await own.toGate();
    await refused(() => own.send('POST', '/gate/rulings', good, 2), ['own', {}, 403, 'own-matter']);
    await refused(
      () => own.by(member).send('POST', '/gate/rulings', good, 1),
      ['stale', {}, 412, 'stale-version'],
    );
  });
});

describe('the list', () => {
  it.each(['page=0', 'perPage=9999', 'sort=secret', 'order=up', 'state=lost', 'leadId=me', 'colour=red'])(
    '%s',
    async (query) => {
      const answer = await app.request('GET', `/api/procurements?${query}`, { as: lead });
      expect(answer).toMatchObject({ status: 422, body: { code: 'invalid' } });
    },
  );
});
