import { describe, expect, it } from '@jest/globals';
import type { LineAnswer, ReturnLineView, ReturnView } from '@commonweal/wire';
import { Refusal, Unreachable } from '../engine.js';
import { Desk, type Server } from './desk.js';
import type { Typed } from './typed.js';

const aLine = (change: Partial<ReturnLineView> = {}): ReturnLineView => ({
  id: 'a',
  obligationId: 'o',
  title: 'Apprentices',
  type: 'count',
  periodFrom: '2026-01-01',
  periodUntil: '2026-03-31',
  state: 'empty',
  cautions: [],
  attachments: [],
  history: [],
  elsewhere: [],
  version: 1,
  ...change,
});

const aReturn = (...lines: ReturnLineView[]) => ({ id: 'r', lines }) as unknown as ReturnView;

class FakeServer implements Server {
  saved: LineAnswer[] = [];
  next: Error | undefined;
  hold: Promise<void> | undefined;

  constructor(public view: ReturnView) {}

  async save(_: string, line: ReturnLineView, answer: LineAnswer): Promise<ReturnLineView> {
    await this.hold;
    if (this.next) throw this.next;
    this.saved.push(answer);
    const { delivered, note } = answer;
    return { ...line, delivered: delivered ?? undefined, note, version: line.version + 1 };
  }

  read = () => Promise.resolve(this.view);
}

function aDesk(line = aLine(), kept = new Map<string, Typed>()) {
  const server = new FakeServer(aReturn(line));
  const gone = { signedOut: 0 };
  const desk = new Desk(server.view, {
    server,
    drafts: {
      of: (id) => kept.get(id),
      keep: (id, typed) => kept.set(id, typed),
      drop: (id) => kept.delete(id),
    },
    onSignedOut: () => (gone.signedOut += 1),
  });
  return { desk, server, kept, gone, at: () => desk.look()[0] };
}

describe('A line on the desk', () => {
  it('is saved as typed and then kept by the engine alone', async () => {
    const { desk, server, kept, at } = aDesk();
    desk.type('a', { delivered: '1,204' });
    expect(kept.get('a')?.delivered).toBe('1,204');
    await desk.save('a');
    expect(server.saved).toEqual([{ delivered: 1204, note: '' }]);
    expect(at()).toMatchObject({ fate: 'saved', line: { version: 2 } });
    expect(kept.size).toBe(0);
  });

  it('takes an answer back with null', async () => {
    const { desk, server } = aDesk(aLine({ delivered: 4 }));
    desk.type('a', { delivered: '' });
    await desk.save('a');
    expect(server.saved[0]?.delivered).toBeNull();
  });

  it('is not sent while it is no figure', async () => {
    const { desk, server, at } = aDesk();
    desk.type('a', { delivered: 'four' });
    await desk.save('a');
    expect(at()).toMatchObject({ fate: 'fault', fault: 'count' });
    expect(server.saved).toEqual([]);
  });

  it('stays on the device without a connection and is saved later', async () => {
    const { desk, server, kept, at } = aDesk();
    server.next = new Unreachable();
    desk.type('a', { delivered: '4' });
    await desk.save('a');
    expect(at()?.fate).toBe('offline');
    expect(kept.get('a')?.delivered).toBe('4');
    server.next = undefined;
    await desk.saveAll();
    expect(at()?.fate).toBe('saved');
  });

  it('comes back from the device after the page was closed', () => {
    const { at } = aDesk(aLine(), new Map([['a', { delivered: '7', note: '' }]]));
    expect(at()).toMatchObject({ fate: 'typing', typed: { delivered: '7' } });
  });

  it('sends the last word last while an earlier one is under way', async () => {
    const { desk, server, at } = aDesk();
    let release: () => void = () => undefined;
    server.hold = new Promise((resolve) => (release = resolve));
    desk.type('a', { delivered: '4' });
    const first = desk.save('a');
    desk.type('a', { delivered: '45' });
    const second = desk.save('a');
    release();
    await Promise.all([first, second]);
    expect(server.saved.map(({ delivered }) => delivered)).toEqual([4, 45]);
    expect(at()).toMatchObject({ fate: 'saved', line: { version: 3 } });
  });

  it('asks when a colleague changed it, and keeps mine', async () => {
    const { desk, server, at } = aDesk();
    server.next = new Refusal(412, 'stale-version', 'Changed.', {});
    server.view = aReturn(aLine({ delivered: 9, version: 5 }));
    desk.type('a', { delivered: '4' });
    await desk.save('a');
    expect(at()).toMatchObject({ fate: 'conflict', theirs: { delivered: 9 }, typed: { delivered: '4' } });
    server.next = undefined;
    await desk.keepMine('a');
    expect(at()).toMatchObject({ fate: 'saved', line: { delivered: 4, version: 6 } });
  });

  it('asks when a colleague changed it, and takes theirs', async () => {
    const { desk, server, kept, at } = aDesk();
    server.next = new Refusal(412, 'stale-version', 'Changed.', {});
    server.view = aReturn(aLine({ delivered: 9, version: 5 }));
    desk.type('a', { delivered: '4' });
    await desk.save('a');
    desk.takeTheirs('a');
    expect(at()).toMatchObject({ fate: 'saved', typed: { delivered: '9' } });
    expect(kept.size).toBe(0);
  });

  it('does not ask when a colleague typed the same', async () => {
    const { desk, server, at } = aDesk();
    server.next = new Refusal(412, 'stale-version', 'Changed.', {});
    server.view = aReturn(aLine({ delivered: 4, version: 5 }));
    desk.type('a', { delivered: '4' });
    await desk.save('a');
    expect(at()).toMatchObject({ fate: 'saved', line: { version: 5 } });
  });

  it('survives the end of the session', async () => {
    const { desk, server, kept, gone } = aDesk();
    server.next = new Refusal(401, 'not-signed-in', 'Sign in.', {});
    desk.type('a', { delivered: '4' });
    await desk.save('a');
    expect(gone.signedOut).toBe(1);
    expect(kept.get('a')?.delivered).toBe('4');
  });

  it('shows what the engine objects to', async () => {
    const { desk, server, at } = aDesk();
    server.next = new Refusal(422, 'invalid', 'Wrong.', { delivered: ['Give a whole number.'] });
    desk.type('a', { delivered: '4' });
    await desk.save('a');
    expect(at()).toMatchObject({ fate: 'fault', refused: 'Give a whole number.' });
  });

  it('follows what changed elsewhere unless something was typed here', () => {
    const { desk, at } = aDesk();
    desk.catchUp(aReturn(aLine({ delivered: 3, version: 2 })));
    expect(at()).toMatchObject({ fate: 'saved', typed: { delivered: '3' } });
    desk.type('a', { delivered: '4' });
    desk.catchUp(aReturn(aLine({ delivered: 8, version: 3 })));
    expect(at()).toMatchObject({ fate: 'conflict', theirs: { delivered: 8 }, typed: { delivered: '4' } });
  });
});
