import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { SignedInAs } from '@commonweal/identity/testing';
import { Board } from '@commonweal/procurements/testing';
import type { DuesView } from '@commonweal/wire';
import { ReportingModule } from './reporting.module.js';

let board: Board;

beforeAll(async () => {
  board = await Board.sits([ReportingModule]);
});
afterAll(() => board.app.close());

const days = async (as: SignedInAs, kind: string, whose = 'mine') => {
  const path = `dues?from=2026-03-01&until=2026-04-30&whose=${whose}&kind=${kind}`;
  const { items } = (await board.ask<DuesView>(as, 'GET', path)).body;
  return items.map(({ on, about, title }) => [on, about.replace(/^PR-\S+ /, ''), title]);
};

const itsDays = [
  ['2026-03-09', 'Board', 'Papers for its meeting are due'],
  ['2026-03-16', 'Board', 'Meets at 14:00, Room 2'],
];

it('shows a meeting and the day of its papers to members, and to whoever brings something to it', async () => {
  const meeting = await board.meeting();
  expect(await days(board.ann, 'panel-meeting')).toEqual(itsDays);
  expect(await days(board.lead, 'panel-meeting')).toEqual([]);
  expect(await days(board.lead, 'panel-meeting', 'all')).toEqual(itsDays);
  const school = await board.atTheGate();
  expect((await board.submit(school, { meetingId: meeting.id })).status).toBe(201);
  expect(await days(board.lead, 'panel-meeting')).toEqual(itsDays);
});

it('shows no meeting that was cancelled', async () => {
  const off = await board.meeting('2026-04-20');
  expect(await days(board.ann, 'panel-meeting')).toHaveLength(4);
  await board.toMeeting(off.id, 'POST', '/cancellation', { reason: 'The hall is closed' });
  expect(await days(board.ann, 'panel-meeting')).toEqual(itsDays);
});

it('shows a condition to its owner until it is met', async () => {
  const pool = await board.atTheGate();
  const item = (await board.submit(pool, { urgentReason: 'The roof leaks.' })).body;
  for (const who of [board.ann, board.ben]) await board.vote(item.id, who, 'approve-with-conditions');
  const condition = { what: 'Consult the ward forum.', ownerId: board.lead.personId, holds: 'next-stage' };
  const ruled = await board.rule(item.id, {
    ...{ ruling: 'approve-with-conditions', reason: 'Needed' },
    conditions: [{ ...condition, dueOn: '2026-03-27' }],
  });
  expect(ruled.status).toBe(201);
  await board.app.drain();
  const [due] = await days(board.lead, 'condition');
  expect(due).toEqual(['2026-03-27', expect.any(String), 'Condition of the panel: Consult the ward forum.']);
  expect(await days(board.ann, 'condition')).toEqual([]);
});
