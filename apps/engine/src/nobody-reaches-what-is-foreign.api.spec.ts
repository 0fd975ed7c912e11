import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DiscoveryModule } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { ServiceScope } from '@commonweal/identity';
import { type SignedInAs, signInAs } from '@commonweal/identity/testing';
import { Described } from '@commonweal/platform';
import { testApplication, type TestApplication } from '@commonweal/platform/testing';
import { roles, type Role } from '@commonweal/wire';
import { AppParts } from './app.module.js';
import { Asking } from './testing/foreign/asking.js';
import { objectsOf, ofADirectorate, ofTheCouncil, ofWhoAsks } from './testing/foreign/places.js';
import { type Route, routesOf } from './testing/foreign/routes.js';
import { mark, remark, World } from './testing/foreign/world.js';

/** Commands that end the session of whoever asks. */
const goodbyes = ['DELETE /api/session', 'DELETE /api/sessions'];

let app: TestApplication;
let world: World;
let objects: Map<string, string>;
let routes: Route[];
let asking: Asking;
let officer: SignedInAs;
let supplier: SignedInAs;

beforeAll(async () => {
  app = await testApplication({ modules: [DiscoveryModule, AppParts] });
  world = await World.built(app);
  objects = await objectsOf(world);
  const all = routesOf(app);
  routes = all.routes.filter(({ name }) => !goodbyes.includes(name));
  asking = new Asking(app, all.described, objects);
  officer = await signInAs(app, { roles: ['lead', 'contract-manager'], directorates: ['public-health'] });
  const supplierId = await world.school.supplier('Elsewhere Ltd');
  supplier = await signInAs(app, { roles: ['supplier'], supplierId });
});
afterAll(() => app.close());

const isGuarded = ({ access }: Route) => access?.to !== 'everyone';
const isOpenTo = ({ access }: Route, role: Role) =>
  access?.to === 'signed-in' || (access?.to === 'roles' && access.roles.includes(role));
const isList = ({ operation: { method, path } }: Route) => method === 'GET' && !path.includes('{');
const isAboutSomething = ({ operation: { path } }: Route) => path.includes('{');
const inDirectorate = ({ root }: Route) => ofADirectorate.includes(root);

/** What all people wrote so far. */
async function written(): Promise<unknown> {
  const tables = ['ledger_entry', 'event', 'message', 'attachment', 'discussion_comment', 'discussion_watch'];
  const counts = tables.map((table) => `(SELECT count(*) FROM ${table}) AS ${table}`);
  return (await app.get(DataSource).query<object[]>(`SELECT ${counts.join()}`))[0];
}

/** What routes tell somebody about objects that are not theirs beyond what they tell about none. */
async function told(some: Route[], as: SignedInAs): Promise<string[]> {
  const foreign = await asking.each(some, as);
  const none = await asking.aboutNothing().each(some, as);
  return foreign.flatMap(({ route, status, code, text }, at) => {
    const isRefused = status >= 400 && status === none[at]?.status && code === none[at].code;
    return isRefused && !text.includes(mark)
      ? []
      : [`${route.name}: ${status} ${code}, of none ${none[at]?.status}`];
  });
}

/** Those of routes whose answer to somebody holds one of these words. */
async function holding(some: Route[], as: SignedInAs, words: string[]): Promise<string[]> {
  const answers = await asking.each(some, as);
  return answers.flatMap(({ route, status, text }) =>
    status < 400 && words.some((word) => text.includes(word)) ? [route.name] : [],
  );
}

describe('every route', () => {
  it('has a place: of a directorate, of the council, or of whoever asks', () => {
    const places = [...ofADirectorate, ...Object.keys(ofTheCouncil), ...ofWhoAsks];
    const roots = [...new Set(routes.map(({ root }) => root))];
    expect(roots.filter((root) => !places.includes(root))).toEqual([]);
    expect(places.filter((place) => !roots.includes(place) && place !== 'notify-callbacks')).toEqual([]);
    expect(new Set(places).size).toBe(places.length);
  });

  it('of a directorate has an object in this spec for whatever its address names', () => {
    const lacking = routes
      .filter(inDirectorate)
      .filter(({ operation: { path } }) => asking.unknownIn(path).length);
    expect(lacking.map(({ name }) => name)).toEqual([]);
  });

  it.each(roles)('refuses %s alone, where it is not said to be for them', async (role) => {
    const supplierId = role === 'supplier' ? objects.get('suppliers') : undefined;
    const as = await signInAs(app, { roles: [role], ...(supplierId ? { supplierId } : {}) });
    const closed = routes.filter((route) => isGuarded(route) && !isOpenTo(route, role));
    const before = await written();
    const open = (await asking.each(closed, as)).filter(({ code }) => code !== 'forbidden');
    expect(open.map(({ route, status, code }) => `${route.name}: ${status} ${code}`)).toEqual([]);
    expect(await written()).toEqual(before);
    expect(closed.length).toBeGreaterThan(40);
  });
});

describe('somebody of another directorate', () => {
  it('is told of no object of this one more than that it is not there, and changes none', async () => {
    const before = await written();
    const theirs = routes.filter(
      (route) =>
        inDirectorate(route) &&
        isAboutSomething(route) &&
        (isOpenTo(route, 'lead') || isOpenTo(route, 'contract-manager')),
    );
    expect(theirs.length).toBeGreaterThan(90);
    expect(await told(theirs, officer)).toEqual([]);
    expect(await written()).toEqual(before);
  });

  it('finds none in a list, whatever they ask it for', async () => {
    const ids = [...objects.values()].filter((id) => id !== objects.get('suppliers') && id.length === 36);
    const lists = routes.filter(
      (route) => isList(route) && isGuarded(route) && !(route.root in ofTheCouncil),
    );
    expect(lists.length).toBeGreaterThan(20);
    expect(await holding(lists, officer, [mark, ...ids])).toEqual([]);
  });

  it('comments on none, watches none, brings none before a panel', async () => {
    const names = ['comments', 'comments/reading', 'watching/begin', 'watching/end', 'watching/look'];
    const some = [...names, 'panel-items', 'policy/examples'].map((path) => `POST /api/${path}`);
    const found = routes.filter(({ name }) => some.includes(name));
    expect(found).toHaveLength(some.length);
    const before = await written();
    for (const route of found.filter(({ root }) => root !== 'policy'))
      expect([route.name, (await asking.ask(route, officer)).status]).toEqual([route.name, 404]);
    expect(await written()).toEqual(before);
  });
});

describe('another supplier', () => {
  it('is told of nothing that is not its own', async () => {
    const before = await written();
    const open = routes.filter(
      (route) => isAboutSomething(route) && isOpenTo(route, 'supplier') && !ofWhoAsks.includes(route.root),
    );
    expect(open.length).toBeGreaterThan(15);
    expect(await told(open, supplier)).toEqual([]);
    expect(await written()).toEqual(before);
  });

  it('finds nothing of it in a list, whatever it asks it for', async () => {
    const ids = [...objects.values()].filter((id) => id.length === 36);
    const lists = routes.filter((route) => isList(route) && isOpenTo(route, 'supplier'));
    expect(lists.length).toBeGreaterThan(8);
    expect(await holding(lists, supplier, [mark, ...ids])).toEqual([]);
  });
});

describe('before moderation', () => {
  it('nobody reads what an evaluator wrote but they', async () => {
    const [ada, ben] = world.evaluators as [SignedInAs, SignedInAs];
    const reads = routes.filter((route) => route.operation.method === 'GET' && isOpenTo(route, 'lead'));
    expect(await holding(reads, ada, [remark])).toEqual(['GET /api/evaluations/{id}']);
    for (const as of [ben, world.lead]) expect(await holding(reads, as, [remark])).toEqual([]);
    const [sheet] = routes.filter(({ name }) => name === 'GET /api/evaluations/{id}') as [Route];
    expect((await asking.ask(sheet, ben)).status).toBe(404);
  });
});

describe('an administrator', () => {
  it('is let into nothing that holds bids, scores or results', () => {
    const about =
      /\/(bids|bids-workbook|bid-imports|evaluation|evaluators|moderation|results|award|criteria|contract-drafts|notices)(\/|$)/;
    const found = routes.filter(({ operation: { path } }) => about.test(path));
    expect(found.length).toBeGreaterThan(15);
    expect(found.filter((route) => isOpenTo(route, 'admin')).map(({ name }) => name)).toEqual([]);
  });
});

describe('a program', () => {
  it('is let into routes that are there, as a role that they have, and only reads unless it imports', () => {
    const byName = new Map(
      routes.map((route) => [route.name.replace('/api/', '').replace(/\{(\w+)\}/g, ':$1'), route]),
    );
    const scopes = app.get(Described).all(ServiceScope);
    expect(scopes.length).toBeGreaterThan(5);
    for (const { key, role, routes: named } of scopes)
      for (const name of named) {
        const route = byName.get(name);
        expect([key, name, route ? isOpenTo(route, role) : 'is not there']).toEqual([key, name, true]);
        expect(name).toMatch(/^GET |^POST contract-imports/);
      }
  });
});

describe('whoever it belongs to', () => {
  it('reaches every one of these objects, so that a refusal says something', async () => {
    const admin = await signInAs(app, { roles: ['admin'] });
    const people = [world.lead, world.manager, world.supplier, world.chair, ...world.evaluators, admin];
    const reads = routes.filter(
      (route) => inDirectorate(route) && isAboutSomething(route) && route.operation.method === 'GET',
    );
    let unreached = reads;
    for (const as of people) {
      const answers = await asking.each(unreached, as);
      unreached = answers.filter(({ status }) => [403, 404].includes(status)).map(({ route }) => route);
    }
    expect(unreached.map(({ name }) => name)).toEqual([]);
  });
});
