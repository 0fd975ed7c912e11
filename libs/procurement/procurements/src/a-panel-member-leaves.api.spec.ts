import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { aPerson, signInAs, type SignedInAs } from '@commonweal/identity/testing';
import { ruleUrgently } from '@commonweal/panels/testing';
import type { HandOverLine, HeldWorkView, MessageView, PanelView } from '@commonweal/wire';
import { Board } from './testing/board.js';
import type { Seen } from './testing/house.js';

let board: Board;
let admin: SignedInAs;
let school: Seen;

beforeAll(async () => {
  board = await Board.sits();
  admin = await signInAs(board.app, { roles: ['admin'] });
  school = await board.atTheGate();
});
afterAll(() => board.app.close());

const held = async (id: string) =>
  (await board.ask<HeldWorkView>(admin, 'GET', `people/${id}/held-work`)).body.items;
const pass = <T = HeldWorkView>(id: string, items: object[], more = '') =>
  board.ask<T>(admin, 'POST', `people/${id}/hand-over${more}`, { items });

it('whoever chairs a panel leaves the chair to somebody who is not yet on it', async () => {
  const { personId } = board.chair;
  const [seat] = await held(personId);
  expect(seat).toMatchObject({ kind: 'panel-seat', title: 'Board (chair)' });
  const to = (toId: string) => [{ kind: 'panel-seat', id: seat?.id, toId }];
  const why = async (toId: string) =>
    (await pass<HandOverLine[]>(personId, to(toId), '/preview')).body[0]?.fault;
  expect(await why(board.lead.personId)).toBe('Lea Lead does not hold the role panel member.');
  expect(await why(board.ann.personId)).toMatch(/^Ann Able sits on the panel already/);
  const next = await aPerson(board.app, { name: 'Nia Next', roles: ['panel'] });
  expect((await pass(personId, to(next))).body.items).toEqual([]);
  const { members } = (await board.ask<PanelView>(admin, 'GET', 'panels/board')).body;
  expect(members.map(({ name, office }) => [name, office])).toContainEqual(['Nia Next', 'chair']);
  expect(members.map(({ name }) => name)).not.toContain('Cas Chair');
});

it('whoever sees to a condition leaves it to another lead of that scope, who is reminded', async () => {
  const owner = await signInAs(board.app, { roles: ['lead'], name: 'Ola Owner' });
  const condition = { what: 'Consult the ward forum.', ownerId: owner.personId, dueOn: '2026-04-20' };
  await ruleUrgently(board.app, {
    lead: board.lead,
    panel: [board.deputy, board.ann],
    subjectId: school.id,
    given: { ruling: 'approve-with-conditions', conditions: [{ ...condition, holds: 'this-stage' }] },
  });
  await board.app.drain();
  const [item] = await held(owner.personId);
  expect(item).toMatchObject({ kind: 'condition', title: expect.stringMatching(/Consult the ward forum/) });
  const to = (toId: string) => [{ kind: 'condition', id: item?.id, toId }];
  const [elsewhere, heir] = [
    await aPerson(board.app, { name: 'Eve', roles: ['lead'], directorates: ['public-health'] }),
    await aPerson(board.app, { name: 'Hal', roles: ['lead'] }),
  ];
  const preview = async (toId: string) =>
    (await pass<HandOverLine[]>(owner.personId, to(toId), '/preview')).body[0]?.fault;
  expect(await preview(board.ann.personId)).toBe('Ann Able is no procurement lead.');
  expect(await preview(elsewhere)).toMatch(/^Eve does not work in the directorate/);
  expect((await pass(owner.personId, to(heir))).body.items).toEqual([]);
  expect(await held(heir)).toMatchObject([{ kind: 'condition' }]);
  const mails = await board.ask<MessageView[]>(admin, 'GET', 'messages?kind=condition-due');
  expect(mails.body.map(({ to: name }) => name).sort()).toEqual(['Hal', 'Ola Owner']);
});
