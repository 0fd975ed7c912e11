import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { signInAs } from '@commonweal/identity/testing';
import type { PanelItemView } from '@commonweal/wire';
import { Board } from './testing/board.js';

let board: Board;

beforeAll(async () => {
  board = await Board.sits();
});
afterAll(() => board.app.close());

it('whoever takes over a procurement that waits before a panel answers for it there', async () => {
  const school = await board.atTheGate();
  const meeting = await board.meeting();
  const { id, lead } = (await board.submit(school, { meetingId: meeting.id })).body;
  expect(lead).toBe('Lea Lead');
  const heir = await signInAs(board.app, { roles: ['lead'], name: 'Max Heir' });
  const { version } = await school.row();
  expect((await school.send('PATCH', '', { leadId: heir.personId }, version)).status).toBe(200);
  expect((await board.ask<PanelItemView>(heir, 'GET', `panel-items/${id}`)).body.lead).toBe('Max Heir');
});
