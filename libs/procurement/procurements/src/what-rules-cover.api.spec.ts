import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectSameFactsAlone } from '@commonweal/decisions/testing';
import { signInAs, type SignedInAs } from '@commonweal/identity/testing';
import { newId } from '@commonweal/platform';
import type { TestApplication } from '@commonweal/platform/testing';
import type { ChangeView, CoverageView, DocumentView } from '@commonweal/wire';
import { aHouse, Seen } from './testing/house.js';
import { coventry } from './testing/packs.js';

const rule = 'apprentices-on-long-construction';

let app: TestApplication;
let editor: SignedInAs;

beforeAll(async () => {
  app = await aHouse(coventry());
  editor = await signInAs(app, { roles: ['policy-editor'] });
});
afterAll(() => app.close());

const look = (query = '', as = editor) =>
  app.request<CoverageView>('GET', `/api/policy/coverage${query}`, { as });

/** Categories in which the rule can apply, whatever the value and the regime. */
function categoriesOf({ categories, bands, regimes, rules }: CoverageView): string[] {
  const reach = rules.find((one) => one.rule === rule)?.reach ?? '';
  const size = bands.length * regimes.length;
  expect(reach).toHaveLength(categories.length * size);
  return categories
    .filter((_, at) => /[12]/.test(reach.slice(at * size, (at + 1) * size)))
    .map(({ value }) => value);
}

describe('what the rules of Coventry cover', () => {
  it('is told by category, value and regime, with the values at which rules turn', async () => {
    const { status, body } = await look();
    expect(status).toBe(200);
    expect(categoriesOf(body)).toEqual(['construction', 'highways']);
    expect(body.bands[0]).not.toHaveProperty('from');
    expect(body.bands.at(-1)).not.toHaveProperty('below');
    expect(body.bands.slice(1).map(({ from }) => from)).toEqual(
      body.bands.slice(0, -1).map(({ below }) => below),
    );
    expect(body.rules.every(({ indicator, english }) => indicator && english.startsWith('When '))).toBe(true);
  });

  it('is told of a change as it edits them', async () => {
    const change = (
      await app.request<ChangeView>('POST', '/api/changes', { as: editor, body: { title: 'No roads' } })
    ).body.id;
    const { content } = (
      await app.request<DocumentView>('GET', `/api/documents/rule/${rule}`, { as: editor })
    ).body;
    const edited = JSON.parse(JSON.stringify(content).replaceAll('"highways"', '"ict"')) as object;
    await app.request('PUT', `/api/changes/${change}/edits/rule/${rule}`, {
      as: editor,
      body: { content: edited },
    });
    expect(categoriesOf((await look(`?change=${change}`)).body)).toEqual(['construction', 'ict']);
    expect(categoriesOf((await look()).body)).toEqual(['construction', 'highways']);
    await app.request('PUT', `/api/changes/${change}/edits/rule/${rule}`, {
      as: editor,
      ifMatch: 1,
      body: { content: { ...edited, retired: true } },
    });
    expect((await look(`?change=${change}`)).body.rules.some((one) => one.rule === rule)).toBe(false);
  });

  it('is judged by one rule on the facts that all rules are judged on', async () => {
    const it = await Seen.opened(app, await signInAs(app, { roles: ['lead'] }));
    await expectSameFactsAlone(app, 'procurement', [it.id]);
  });

  it('is for those who write and check policy', async () => {
    expect((await look('', await signInAs(app, { roles: ['lead'] }))).status).toBe(403);
    expect((await look('', await signInAs(app, { roles: ['auditor'] }))).status).toBe(200);
    expect((await look('?change=nothing')).status).toBe(422);
    expect((await look(`?change=${newId()}`)).status).toBe(200);
  });
});
