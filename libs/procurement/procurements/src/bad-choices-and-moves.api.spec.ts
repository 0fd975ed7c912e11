import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signInAs, type SignedInAs } from '@commonweal/identity/testing';
import { seat, signInOnPanel } from '@commonweal/panels/testing';
import { newId } from '@commonweal/platform';
import type { TestApplication } from '@commonweal/platform/testing';
import { aHouse, Seen } from './testing/house.js';
import { refused, type Refusal } from './testing/refused.js';

let app: TestApplication;
let lead: SignedInAs;
let member: SignedInAs;
let school: Seen;

beforeAll(async () => {
  app = await aHouse();
  lead = await signInAs(app, { roles: ['lead'] });
  member = await signInOnPanel(app, 'category-panel');
  school = await Seen.opened(app, lead);
});
afterAll(() => app.close());

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
    refused(app, () => school.send('PUT', '/indicators/apprentices', refusal[1] as object, 0), refusal),
  );

  it('choosing with a stale version, without one, and what nobody suggested', async () => {
    const body = { choice: 'both' };
    await refused(app, () => school.send('PUT', '/indicators/apprentices', body, 4), [
      'stale',
      body,
      412,
      'stale-version',
    ]);
    await refused(app, () => school.send('PUT', '/indicators/apprentices', body), [
      'none',
      body,
      428,
      'version-missing',
    ]);
    await refused(app, () => school.send('PUT', '/indicators/schools', body, 0), [
      'unknown',
      body,
      404,
      'not-found',
    ]);
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
    refused(app, () => school.send('POST', '/indicators', refusal[1] as object), refusal),
  );
});

describe('title, lead, stage and state', () => {
  it.each<Refusal>([
    ['a title of the wrong type', { title: [] }, 422, 'invalid', ['title']],
    ['a blank title', { title: '  ' }, 422, 'invalid', ['title']],
    ['a lead who is none', { leadId: newId() }, 422, 'invalid', ['leadId']],
    ['a lead who is no id', { leadId: 'me' }, 422, 'invalid', ['leadId']],
  ])('%s', (...refusal) => refused(app, () => school.send('PATCH', '', refusal[1] as object, 1), refusal));

  it.each(['stage/advance', 'stage/send-back', 'pause', 'resume', 'withdrawal'])(
    '%s: no or a stale version',
    async (verb) => {
      const body = { reason: 'Because.' };
      await refused(app, () => school.send('POST', `/${verb}`, body), ['none', body, 428, 'version-missing']);
      await refused(app, () => school.send('POST', `/${verb}`, body, 9), [
        'stale',
        body,
        412,
        'stale-version',
      ]);
    },
  );

  it('no reason, and what is not possible from here', async () => {
    for (const verb of ['stage/send-back', 'pause', 'resume', 'withdrawal'])
      await refused(app, () => school.send('POST', `/${verb}`, {}, 1), [
        verb,
        {},
        422,
        'invalid',
        ['reason'],
      ]);
    const body = { reason: 'Because.' };
    await refused(app, () => school.send('POST', '/stage/send-back', body, 1), [
      'first',
      body,
      409,
      'first-stage',
    ]);
    await refused(app, () => school.send('POST', '/resume', body, 1), ['running', body, 409, 'wrong-state']);
  });

  it('a ruling: none, of no kind, where there is no gate, where it is not ready, on one’s own', async () => {
    const rule = (body: object, seen = 1) => school.by(member).send('POST', '/gate/rulings', body, seen);
    const good = { ruling: 'approve', reason: 'Good.' };
    await refused(app, () => rule({}), ['nothing', {}, 422, 'invalid', ['ruling', 'reason']]);
    await refused(app, () => rule({ ...good, ruling: 'perhaps' }), [
      'no kind',
      {},
      422,
      'invalid',
      ['ruling'],
    ]);
    await refused(app, () => rule(good), ['no gate', {}, 409, 'no-gate']);
    const both = await signInAs(app, { roles: ['lead', 'panel'] });
    await seat(app, both, 'category-panel', 'deputy');
    const own = await Seen.opened(app, both);
    await own.toSpecification();
    await refused(app, () => own.send('POST', '/gate/rulings', good, 2), [
      'not ready',
      {},
      409,
      'gate-not-open',
    ]);
    await own.toGate();
    await refused(app, () => own.send('POST', '/gate/rulings', good, 2), ['own', {}, 403, 'own-matter']);
    await refused(app, () => own.by(member).send('POST', '/gate/rulings', good, 1), [
      'stale',
      {},
      412,
      'stale-version',
    ]);
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
