import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signInAs, type SignedInAs } from '@commonweal/identity/testing';
import { seat } from '@commonweal/panels/testing';
import { newId } from '@commonweal/platform';
import type { PanelItemView, PanelMeetingView, PanelView } from '@commonweal/wire';
import { Board } from './testing/board.js';
import { Seen } from './testing/house.js';

let board: Board;
let school: Seen;
let meeting: PanelMeetingView;
let urgent: PanelItemView;
let admin: SignedInAs;

beforeAll(async () => {
  board = await Board.sits();
  admin = await signInAs(board.app, { roles: ['admin'] });
  school = await board.atTheGate();
  meeting = await board.meeting();
  urgent = (await board.submit(await board.atTheGate(), { urgentReason: 'A flood.' })).body;
});
afterAll(() => board.app.close());

const code = ({ status, body }: { status: number; body: unknown }) =>
  `${status} ${String((body as { code?: string }).code)}`;
const approve = { ruling: 'approve', reason: 'Good.' };

describe('members', () => {
  const add = (as: SignedInAs, body: object, panel = 'board') =>
    board.ask(as, 'POST', `panels/${panel}/members`, body);

  it('are added by the administrator and by who presides, never by others', async () => {
    const personId = (await signInAs(board.app, { roles: ['panel'], name: 'New' })).personId;
    const body = { personId, office: 'member' };
    expect(code(await add(board.lead, body))).toBe('403 forbidden');
    expect(code(await add(board.ann, body))).toBe('403 not-the-chair');
    expect(code(await add(admin, {}))).toBe('422 invalid');
    expect(code(await add(admin, { ...body, office: 'king' }))).toBe('422 invalid');
    expect(code(await add(admin, { ...body, personId: board.lead.personId }))).toBe('422 invalid');
    expect(code(await add(admin, { ...body, office: 'chair' }))).toBe('409 chair-taken');
    expect(code(await add(admin, body, 'unheard-of'))).toBe('404 not-found');
    expect((await add(board.deputy, body)).status).toBe(201);
    expect(code(await add(admin, body))).toBe('409 sits-already');
  });

  it('leave, and are neither counted nor let in any more', async () => {
    const leaver = await signInAs(board.app, { roles: ['panel'], name: 'Leaver' });
    await seat(board.app, leaver, 'board');
    const { members } = (await board.ask<PanelView>(admin, 'GET', 'panels/board')).body;
    const id = members.find(({ personId }) => personId === leaver.personId)?.id;
    const end = (as: SignedInAs, reason?: string) =>
      board.ask(as, 'POST', `panel-members/${id}/end`, reason ? { reason } : {});
    expect(code(await end(admin))).toBe('422 invalid');
    expect(code(await end(board.ann, 'No.'))).toBe('403 not-the-chair');
    expect((await end(admin, 'Retired.')).status).toBe(204);
    expect(code(await end(admin, 'Retired.'))).toBe('409 ended-already');
    expect(code(await board.vote(urgent.id, leaver))).toBe('403 not-a-panel-member');
  });
});

describe('meetings', () => {
  const plan = (as: SignedInAs, more: object = {}) =>
    board.ask(as, 'POST', 'panel-meetings', {
      ...{ panel: 'board', heldOn: '2026-03-20', startsAt: '14:00', place: 'Room 1' },
      ...more,
    });

  it('are planned by who presides, on a working day to come', async () => {
    expect(code(await plan(board.lead))).toBe('403 forbidden');
    expect(code(await plan(board.ann))).toBe('403 not-the-chair');
    expect(code(await plan(board.chair, { panel: 'unheard-of' }))).toBe('404 not-found');
    expect(code(await plan(board.chair, { startsAt: '25:00' }))).toBe('422 invalid');
    expect((await plan(board.chair, { heldOn: '2026-03-01' })).body).toMatchObject({
      errors: { heldOn: {} },
    });
    expect((await plan(board.chair, { heldOn: '2026-03-21' })).body).toMatchObject({
      errors: { heldOn: {} },
    });
  });

  it('are not published empty, not by members, not with a stale version', async () => {
    const publish = (as: SignedInAs, version: number) =>
      board.ask(as, 'POST', `panel-meetings/${meeting.id}/publication`, {}, version);
    expect(code(await publish(board.chair, meeting.version))).toBe('409 agenda-empty');
    expect(code(await publish(board.ann, meeting.version))).toBe('403 not-the-chair');
    expect(code(await publish(board.chair, 9))).toBe('412 stale-version');
    expect(code(await board.ask(board.chair, 'POST', `panel-meetings/${newId()}/publication`, {}, 1))).toBe(
      '404 not-found',
    );
  });

  it('have an agenda of their own items, attendance on the day, and minutes when all is decided', async () => {
    const order = await board.toMeeting(meeting.id, 'PUT', '/agenda', { items: [urgent.id] });
    expect(code(order)).toBe('422 invalid');
    const attend = await board.toMeeting(meeting.id, 'PUT', '/attendance', { present: [], apologies: [] });
    expect(code(attend)).toBe('409 agenda-not-published');
    const confirm = await board.toMeeting(meeting.id, 'POST', '/minutes/confirmation', {});
    expect(code(confirm)).toBe('409 agenda-not-published');
    expect(code(await board.ask(board.lead, 'GET', `panel-meetings/${meeting.id}/minutes`))).toBe(
      '403 forbidden',
    );
  });

  it('that are cancelled give their items back', async () => {
    const other = await board.meeting('2026-03-25');
    const item = (await board.submit(school, { meetingId: other.id })).body;
    const cancelled = await board.toMeeting(other.id, 'POST', '/cancellation', { reason: 'Snow.' });
    expect(cancelled.body).toMatchObject({ state: 'cancelled', cancelled: 'Snow.', may: [] });
    expect(await board.item(item.id)).toMatchObject({
      state: 'withdrawn',
      withdrawn: 'The meeting was cancelled: Snow.',
    });
    expect(code(await board.submit(school, { meetingId: other.id }))).toBe('409 meeting-cancelled');
  });
});

describe('submitting', () => {
  it('is refused where nothing is to be ruled on, twice, elsewhere, without a place, by others', async () => {
    const early = await Seen.opened(board.app, board.lead);
    expect(code(await board.submit(early, { meetingId: meeting.id }))).toBe('409 no-gate');
    expect(code(await board.submit(school, {}))).toBe('422 invalid');
    expect(code(await board.submit(school, { meetingId: newId() }))).toBe('404 not-found');
    expect(code(await board.submit(school, { meetingId: meeting.id, urgentReason: 'Both.' }))).toBe(
      '422 invalid',
    );
    expect(code(await board.submit(school, { meetingId: meeting.id }, board.ann))).toBe('403 forbidden');
    const stranger = await signInAs(board.app, { roles: ['lead'], directorates: ['libraries'] });
    expect(code(await board.submit(school, { meetingId: meeting.id }, stranger))).toBe('404 not-found');
    const unknown = { subjectKind: 'castle', subjectId: newId(), meetingId: meeting.id };
    expect(code(await board.ask(board.lead, 'POST', 'panel-items', unknown))).toBe('404 not-found');
    const again = { subjectKind: 'procurement', subjectId: urgent.subjectId, urgentReason: 'Again.' };
    expect(code(await board.ask(board.lead, 'POST', 'panel-items', again))).toBe('409 submitted-already');
  });

  it('after the cut-off needs a reason, and the chair’s agreement before anybody votes', async () => {
    const soon = await board.meeting('2026-03-03');
    expect((await board.submit(school, { meetingId: soon.id })).body).toMatchObject({
      errors: { lateReason: {} },
    });
    const late = (await board.submit(school, { meetingId: soon.id, lateReason: 'The survey came today.' }))
      .body;
    expect(late).toMatchObject({ waitsForChair: true });
    const publish = await board.toMeeting(soon.id, 'POST', '/publication');
    expect(code(publish)).toBe('409 agenda-empty');
    expect(code(await board.vote(late.id, board.ann))).toBe('409 papers-late');
    const agree = (as: SignedInAs) =>
      board.ask(
        as,
        'POST',
        `panel-items/${late.id}/late-agreement`,
        { reason: 'It is short.' },
        late.version,
      );
    expect(code(await agree(board.ann))).toBe('403 not-the-chair');
    expect((await agree(board.chair)).body).toMatchObject({
      waitsForChair: false,
      lateAgreed: 'It is short.',
    });
    expect(code(await board.vote(late.id, board.ann))).toBe('409 agenda-not-published');
    await board.ask(
      board.lead,
      'POST',
      `panel-items/${late.id}/withdrawal`,
      { reason: 'No.' },
      late.version + 1,
    );
    expect(code(await board.vote(late.id, board.ann))).toBe('409 item-closed');
  });
});

describe('votes and rulings', () => {
  it('are for members, not for who leads the matter, and only where something is to be decided', async () => {
    const stranger = await signInAs(board.app, { roles: ['panel'] });
    expect(code(await board.vote(urgent.id, stranger))).toBe('403 not-a-panel-member');
    expect(code(await board.vote(urgent.id, board.lead))).toBe('403 forbidden');
    expect(code(await board.vote(urgent.id, board.ann, 'perhaps'))).toBe('422 invalid');
    expect(code(await board.vote(newId(), board.ann))).toBe('404 not-found');
    const both = await signInAs(board.app, { roles: ['lead', 'panel'] });
    await seat(board.app, both, 'board', 'deputy');
    const own = (await board.submit(await board.atTheGate(both), { urgentReason: 'Mine.' }, both)).body;
    expect(code(await board.vote(own.id, both))).toBe('403 own-matter');
    expect(code(await board.rule(own.id, approve, both))).toBe('403 own-matter');
  });

  it('need a quorum of votes on the urgent route, and who presides', async () => {
    await board.vote(urgent.id, board.ann);
    expect(code(await board.rule(urgent.id, approve, board.ann))).toBe('403 not-the-chair');
    expect(code(await board.rule(urgent.id, approve))).toBe('409 no-quorum');
    expect(code(await board.rule(urgent.id, approve, board.chair, 99))).toBe('412 stale-version');
    await board.vote(urgent.id, board.ben);
    expect(code(await board.rule(urgent.id, { ...approve, ruling: 'approve-with-conditions' }))).toBe(
      '409 not-carried',
    );
  });

  it('are not for who declared a conflict, the chair neither: the deputy presides', async () => {
    const declare = (as: SignedInAs) =>
      board.ask(as, 'POST', `panel-items/${urgent.id}/conflicts`, { nature: 'Shares.' });
    expect((await declare(board.chair)).status).toBe(201);
    expect(code(await declare(board.chair))).toBe('409 declared-already');
    expect(code(await board.vote(urgent.id, board.chair))).toBe('403 conflict-of-interest');
    expect(code(await board.rule(urgent.id, approve))).toBe('403 conflict-of-interest');
    const ruled = await board.rule(urgent.id, approve, board.deputy);
    expect(ruled.body).toMatchObject({ state: 'decided', ruled: { route: 'urgent', by: 'Dot Deputy' } });
    expect(code(await board.rule(urgent.id, approve, board.deputy))).toBe('409 item-closed');
  });

  it('have conditions only where they say so, with an owner who leads there and a day to come', async () => {
    const item = (await board.submit(school, { urgentReason: 'Soon.' })).body;
    for (const as of [board.ann, board.ben]) await board.vote(item.id, as, 'approve-with-conditions');
    const given = (conditions: object[]) =>
      board.rule(item.id, { ruling: 'approve-with-conditions', reason: 'If.', conditions });
    const good = { what: 'Ask.', ownerId: board.lead.personId, dueOn: '2026-04-20', holds: 'this-stage' };
    expect(code(await given([]))).toBe('422 invalid');
    expect((await given([{ ...good, ownerId: board.ann.personId }])).body).toMatchObject({
      errors: { 'conditions.0.ownerId': {} },
    });
    expect((await given([{ ...good, dueOn: '2026-01-01' }])).body).toMatchObject({
      errors: { 'conditions.0.dueOn': {} },
    });
    expect(code(await given([{ ...good, holds: 'nothing' }]))).toBe('422 invalid');
    await school.act('stage/send-back', { reason: 'The price rose.' });
    expect(code(await given([good]))).toBe('409 no-gate');
  });

  it('by one alone are for a panel of which one is a quorum', async () => {
    const other = await board.atTheGate();
    const refused = await other.by(board.chair).act('gate/rulings', approve);
    expect(code(refused)).toBe('409 quorum-needed');
    expect((await other.by(board.chair).checklist()).may).not.toContain('rule');
  });
});

describe('after a deferral', () => {
  it('the next pack says what has changed since', async () => {
    board.app.clock.advance({ minutes: 5 });
    const again = await board.atTheGate();
    const first = (await board.submit(again, { urgentReason: 'Soon.' })).body;
    for (const as of [board.ann, board.ben]) await board.vote(first.id, as, 'defer');
    await board.rule(first.id, { ruling: 'defer', reason: 'Say more.' });
    board.app.clock.advance({ minutes: 5 });
    await again.choose('packaging', 'award-criterion', 'There is some after all.');
    const second = (await board.submit(again, { urgentReason: 'Still.' })).body;
    expect(second.pack?.parts.at(-1)).toMatchObject({
      key: 'changes',
      lines: [{ label: 'Indicators suggested and chosen: Reduced packaging' }],
    });
    expect(second.packHash).not.toBe(first.packHash);
  });
});
