import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signInAgain, signInAs } from '@commonweal/identity/testing';
import { panelRuled, RulingCondition } from '@commonweal/panels';
import { Transaction } from '@commonweal/platform';
import type { MinutesView, PanelItemView, PanelMeetingView } from '@commonweal/wire';
import { DataSource } from 'typeorm';
import { Board } from './testing/board.js';
import type { Seen } from './testing/house.js';
import { WhenAPanelRules } from './panel/when-a-panel-rules.js';

let board: Board;
let school: Seen;
let meeting: PanelMeetingView;
let item: PanelItemView;

beforeAll(async () => {
  board = await Board.sits();
  school = await board.atTheGate();
});
afterAll(() => board.app.close());

const messages = async () =>
  (
    await board.app
      .get(DataSource)
      .query<{ kind: string; name: string }[]>(
        `select kind, name from message where kind like 'panel-%' or kind = 'condition-due' order by kind, name`,
      )
  ).map(({ kind, name }) => `${kind}: ${name}`);

const lineOf = ({ pack }: PanelItemView, key: string) => pack?.parts.find((part) => part.key === key)?.lines;

describe('before the meeting', () => {
  it('a rule routes what is long to the board', async () => {
    const gate = (await school.checklist()).stages[1]?.gate;
    expect(gate).toMatchObject({ panel: 'Board', panelKey: 'board', state: 'waiting' });
    expect((await school.checklist()).may).toEqual(['edit', 'send-back', 'pause', 'withdraw', 'present']);
    const panel = (await board.ask(board.lead, 'GET', 'panels/board')).body;
    expect(panel).toMatchObject({
      routes: ['Long ones go to the board: routes it to “Board”.'],
      members: [{ office: 'chair' }, { office: 'deputy' }, { name: 'Ann Able' }, { name: 'Ben Busy' }],
      may: [],
    });
  });

  it('the chair plans it; its papers are due in working days', async () => {
    meeting = await board.meeting();
    expect(meeting).toMatchObject({
      papersBy: '2026-03-09',
      state: 'planned',
      items: 0,
      may: ['edit', 'cancel'],
    });
  });

  it('the lead submits a pack, which is frozen', async () => {
    const made = await board.submit(school, { meetingId: meeting.id });
    expect(made).toMatchObject({
      status: 201,
      body: { state: 'submitted', urgent: false, waitsForChair: false, may: ['withdraw'], votes: [] },
    });
    item = made.body;
    expect(item.pack?.parts.map(({ key }) => key)).toEqual([
      ...['statements', 'facts', 'predecessors', 'social-value-act', 'indicators', 'risks', 'rules'],
    ]);
    expect(lineOf(item, 'statements')).toMatchObject([{ text: 'no' }]);
    expect(lineOf(item, 'indicators')).toMatchObject([
      { label: 'No. of apprentices', text: 'Award criterion and performance obligation' },
      { label: 'Reduced packaging', text: 'Not appropriate' },
    ]);
    expect(lineOf(item, 'indicators')?.[1]?.detail).toContain('Nothing is packed.');
    expect((await school.checklist()).stages[1]?.gate?.itemId).toBe(item.id);
    await school.reopen('plan', 'A newer plan.');
    await school.complete('plan', { note: 'Newer.' });
    const later = await board.item(item.id);
    expect(later.pack).toEqual(item.pack);
    expect(later.packHash).toBe(item.packHash);
  });

  it('the agenda is put in order and published, and every member is told once', async () => {
    const other = (await board.submit(await board.atTheGate(), { meetingId: meeting.id })).body;
    const ordered = await board.toMeeting(meeting.id, 'PUT', '/agenda', { items: [other.id, item.id] });
    expect(ordered.body.agenda.map(({ id }) => id)).toEqual([other.id, item.id]);
    await board.ask(
      board.lead,
      'POST',
      `panel-items/${other.id}/withdrawal`,
      { reason: 'Not yet.' },
      other.version,
    );
    const published = await board.toMeeting(meeting.id, 'POST', '/publication');
    expect(published.body).toMatchObject({ state: 'published', items: 1 });
    expect(await messages()).toEqual([
      'panel-papers: Ann Able',
      'panel-papers: Ben Busy',
      'panel-papers: Cas Chair',
      'panel-papers: Dot Deputy',
    ]);
  });

  it('members vote; one declares a conflict, whose vote falls and who sees the pack no more', async () => {
    expect((await board.vote(item.id, board.ann)).body).toMatchObject({ myVote: 'approve' });
    await board.vote(item.id, board.ben, 'reject');
    const declared = await board.ask<PanelItemView>(board.ben, 'POST', `panel-items/${item.id}/conflicts`, {
      nature: 'My brother bids.',
    });
    expect(declared).toMatchObject({ status: 201, body: { conflicted: true, votes: [], may: [] } });
    expect(declared.body.pack).toBeUndefined();
    expect(declared.body.count).toBeUndefined();
    expect((await board.item(item.id)).votes.map(({ person }) => person)).toEqual(['Ann Able']);
    const seenByLead = await board.item(item.id, board.lead);
    expect(seenByLead).toMatchObject({ votes: [], conflicts: [{ person: 'Ben Busy' }] });
    expect(seenByLead.conflicts[0]).not.toHaveProperty('nature');
  });
});

describe('at the meeting', () => {
  const conditional = (ownerId: string) => ({
    ruling: 'approve-with-conditions',
    reason: 'Once two things are done.',
    conditions: [
      { what: 'Ask the ward forum.', ownerId, dueOn: '2026-04-20', holds: 'this-stage' },
      { what: 'Report on jobs.', ownerId, dueOn: '2026-06-01', holds: 'next-stage' },
    ],
  });

  it('there is no ruling without attendance, without a quorum, or against the votes', async () => {
    board.app.clock.set('2026-03-16T14:00:00Z');
    await again();
    const approve = { ruling: 'approve', reason: 'Good.' };
    expect(await board.rule(item.id, approve)).toMatchObject({ status: 409, body: { code: 'no-quorum' } });
    const present = [board.ann.personId, board.ben.personId];
    await board.toMeeting(meeting.id, 'PUT', '/attendance', { present, apologies: [board.deputy.personId] });
    expect(await board.rule(item.id, approve)).toMatchObject({
      body: {
        code: 'no-quorum',
        detail:
          'There is no quorum: 2 members are needed and 1 are counted. Whoever declared a conflict is not.',
      },
    });
    await board.toMeeting(meeting.id, 'PUT', '/attendance', {
      present: [...present, board.chair.personId],
      apologies: [board.deputy.personId],
    });
    const defer = { ruling: 'defer', reason: 'No.' };
    expect(await board.rule(item.id, defer)).toMatchObject({ status: 409, body: { code: 'not-carried' } });
  });

  it('at a tie whoever presides decides, and the conditions become tasks, once', async () => {
    await board.vote(item.id, board.chair, 'approve-with-conditions');
    const ruled = await board.rule(item.id, conditional(board.lead.personId));
    expect(ruled).toMatchObject({
      status: 201,
      body: {
        state: 'decided',
        ruled: {
          ...{ ruling: 'approve-with-conditions', route: 'meeting', by: 'Cas Chair' },
          votes:
            '1 to approve and 1 to approve with conditions. A tie, decided by the casting vote: approve with conditions.',
        },
      },
    });
    await board.app.drain();
    await deliverAgain();
    const { stages, obstacles } = await school.checklist();
    const tasks = stages.map((stage) =>
      stage.tasks.flatMap(({ condition, key }) => (condition ? [key] : [])),
    );
    expect(tasks).toEqual([[], ['condition-1'], ['condition-2']]);
    expect(stages[1]?.gate?.state).toBe('passed');
    expect(obstacles.map(({ words }) => words)).toEqual([
      '"Condition: Ask the ward forum." has not been started.',
    ]);
    expect(await messages()).toEqual(
      expect.arrayContaining([
        'condition-due: Lea Lead',
        'condition-due: Lea Lead',
        'panel-ruling: Lea Lead',
      ]),
    );
  });

  it('a condition holds its stage, is not skipped, and is met with a record', async () => {
    const skipped = await school.toTask('POST', 'condition-1', 'skipping', { reason: 'Tiresome.' });
    expect(skipped).toMatchObject({ status: 409, body: { code: 'task-of-the-panel' } });
    expect((await school.act('stage/advance')).status).toBe(409);
    expect(await school.complete('condition-1', { note: 'Asked.' })).toMatchObject({ status: 200 });
    expect((await school.act('stage/advance')).status).toBe(200);
    expect((await school.checklist()).obstacles.map(({ words }) => words)).toContain(
      '"Condition: Report on jobs." has not been started.',
    );
  });

  it('the chair confirms minutes of attendance, conflicts, votes, ruling and conditions; then nothing changes', async () => {
    const draft = (await board.ask<MinutesView>(board.ann, 'GET', `panel-meetings/${meeting.id}/minutes`))
      .body;
    expect(draft).toMatchObject({
      ...{ confirmed: false, present: ['Ann Able', 'Ben Busy', 'Cas Chair'], apologies: ['Dot Deputy'] },
      items: [
        { withdrawn: 'Not yet.' },
        {
          conflicts: [{ person: 'Ben Busy', nature: 'My brother bids.' }],
          votes: [{ person: 'Ann Able' }, { person: 'Cas Chair' }],
          rulings: [{ conditions: [{ what: 'Ask the ward forum.', owner: 'Lea Lead' }, {}] }],
        },
      ],
    });
    const confirmed = await board.toMeeting(meeting.id, 'POST', '/minutes/confirmation', { notes: 'Tea.' });
    expect(confirmed.body).toMatchObject({ confirmed: true, confirmedBy: 'Cas Chair', notes: 'Tea.' });
    const moved = await board.toMeeting(meeting.id, 'PUT', '', {
      heldOn: '2026-03-18',
      startsAt: '10:00',
      place: 'Room 3',
    });
    expect(moved).toMatchObject({ status: 409, body: { code: 'meeting-over' } });
  });

  it('the ledger tells all of it, of the item and of the procurement', async () => {
    const auditor = await signInAs(board.app, { roles: ['auditor'] });
    const deeds = async (kind: string, id: string) =>
      (
        await board.ask<{ action: string }[]>(
          auditor,
          'GET',
          `ledger?subjectKind=${kind}&subjectId=${id}&sort=at&perPage=100`,
        )
      ).body.map(({ action }) => action);
    const ofItem = ['submitted-to-panel', 'voted', 'voted', 'conflict-declared', 'voted', 'ruled'];
    expect(await deeds('panel-item', item.id)).toEqual(ofItem);
    expect(await deeds('procurement', school.id)).toEqual(expect.arrayContaining(ofItem));
    expect((await deeds('panel-meeting', meeting.id)).at(-1)).toBe('minutes-confirmed');
  });
});

/** Sessions end while days pass. */
async function again(): Promise<void> {
  const { app, lead, chair, deputy, ann, ben } = board;
  for (const one of [lead, chair, deputy, ann, ben]) Object.assign(one, await signInAgain(app, one.personId));
}

async function deliverAgain(): Promise<void> {
  const [{ rulingId } = { rulingId: '' }] = await board.app.get(DataSource).manager.find(RulingCondition);
  const event = { rulingId, subjectKind: 'procurement', subjectId: school.id };
  const handler = board.app.get(WhenAPanelRules);
  expect(handler.event).toBe(panelRuled);
  await board.app.get(Transaction).run((tx) => handler.handle(tx, event));
}
