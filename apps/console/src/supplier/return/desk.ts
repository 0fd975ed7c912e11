import type { LineAnswer, ReturnLineView, ReturnView } from '@commonweal/wire';
import type { Fault } from '../../measures/figures.js';
import { Refusal, Unreachable } from '../engine.js';
import type { Drafts } from './drafts.js';
import { answerOf, same, type Typed, typedOf } from './typed.js';

export type Fate = 'saved' | 'typing' | 'saving' | 'offline' | 'failed' | 'conflict' | 'fault';

/** A line as it stands in front of the supplier. */
export interface LineOnDesk {
  /** As the engine last told it. */
  line: ReturnLineView;
  typed: Typed;
  fate: Fate;
  fault?: Fault;
  /** What the engine objects to, in its words. */
  refused?: string;
  /** What a colleague saved meanwhile. */
  theirs?: ReturnLineView;
}

export interface Server {
  save(id: string, line: ReturnLineView, answer: LineAnswer): Promise<ReturnLineView>;
  read(id: string): Promise<ReturnView>;
}

interface Surroundings {
  server: Server;
  drafts: Drafts;
  /** The session has ended: somebody has to sign in again. */
  onSignedOut: () => void;
}

/** Lines that are answered one by one and saved as one types. What is typed is never dropped: it is saved, kept on the device, or asked about. */
export class Desk {
  private lines: LineOnDesk[];
  private readonly told = new Set<() => void>();
  private readonly underWay = new Map<string, Promise<void>>();

  constructor(
    private view: ReturnView,
    private readonly around: Surroundings,
  ) {
    this.lines = (view.lines ?? []).map((line) => this.laid(line));
  }

  /** The same array until something changes. */
  readonly look = () => this.lines;
  readonly listen = (tell: () => void) => {
    this.told.add(tell);
    return () => void this.told.delete(tell);
  };

  type(id: string, change: Partial<Typed>): void {
    const on = this.find(id);
    const typed = { ...on.typed, ...change };
    this.around.drafts.keep(id, typed);
    this.put(id, {
      typed,
      fate: on.fate === 'conflict' ? 'conflict' : 'typing',
      fault: undefined,
      refused: undefined,
    });
  }

  /** Saves the line as it stands; one request at a time, the last word last. */
  save(id: string): Promise<void> {
    const before = this.underWay.get(id);
    const work = (before ? before.then(() => this.saveNow(id)) : this.saveNow(id)).finally(() => {
      if (this.underWay.get(id) === work) this.underWay.delete(id);
    });
    this.underWay.set(id, work);
    return work;
  }

  async saveAll(): Promise<void> {
    await Promise.all(this.lines.map(({ line }) => this.save(line.id)));
  }

  /** What the engine knows now replaces what was known, except where something else was typed. */
  catchUp(view: ReturnView): void {
    this.view = view;
    for (const line of view.lines ?? []) {
      const on = this.lines.find((one) => one.line.id === line.id);
      if (!on || on.line.version === line.version) continue;
      if (on.fate === 'saved') this.put(line.id, { line, typed: typedOf(line) });
      else this.put(line.id, { theirs: line, fate: 'conflict' });
    }
  }

  /** A file was added to the line, or its answer given elsewhere: it is itself as it was. */
  added(id: string, { attachments, cautions, elsewhere, version }: ReturnLineView): void {
    const { line } = this.find(id);
    const beside = { ...line, attachments, elsewhere };
    this.put(id, { line: version === line.version ? { ...beside, cautions } : beside });
  }

  /** The engine has answered the line from what is on record. */
  answered(id: string, line: ReturnLineView): void {
    this.settle(id, line, true);
  }

  keepMine(id: string): Promise<void> {
    const { theirs, line } = this.find(id);
    this.put(id, { line: theirs ?? line, theirs: undefined, fate: 'typing' });
    return this.save(id);
  }

  takeTheirs(id: string): void {
    const { theirs, line } = this.find(id);
    this.settle(id, theirs ?? line, true);
  }

  private async saveNow(id: string): Promise<void> {
    const on = this.find(id);
    if (on.fate === 'conflict' || on.fate === 'saved') return;
    if (same(on.typed, typedOf(on.line))) return this.settle(id, on.line);
    const read = answerOf(on.typed, on.line.type);
    if ('fault' in read) return this.put(id, { fate: 'fault', fault: read.fault });
    return this.send(on, read.answer);
  }

  private laid(line: ReturnLineView): LineOnDesk {
    const saved = typedOf(line);
    const draft = this.around.drafts.of(line.id);
    return draft && !same(draft, saved)
      ? { line, typed: draft, fate: 'typing' }
      : { line, typed: saved, fate: 'saved' };
  }

  private async send({ line, typed }: LineOnDesk, answer: LineAnswer): Promise<void> {
    this.put(line.id, { fate: 'saving' });
    try {
      const saved = await this.around.server.save(this.view.id, line, answer);
      const now = this.find(line.id);
      if (same(now.typed, typed)) return this.settle(line.id, saved);
      this.put(line.id, { line: saved, fate: 'typing' });
    } catch (error) {
      await this.refused(line.id, error);
    }
  }

  private async refused(id: string, error: unknown): Promise<void> {
    if (error instanceof Unreachable) return this.put(id, { fate: 'offline' });
    const status = error instanceof Refusal ? error.status : 500;
    if (status === 412) return this.clash(id);
    if (status === 422 || status === 400)
      return this.put(id, { fate: 'fault', refused: faultOf(error as Refusal) });
    this.put(id, { fate: 'failed' });
    if (status === 401) this.around.onSignedOut();
  }

  private async clash(id: string): Promise<void> {
    const view = await this.around.server.read(this.view.id).catch(() => undefined);
    const theirs = view?.lines?.find((line) => line.id === id);
    if (!view || !theirs) return this.put(id, { fate: 'failed' });
    const on = this.find(id);
    if (same(on.typed, typedOf(theirs))) return this.settle(id, theirs);
    this.put(id, { theirs, fate: 'conflict' });
  }

  private settle(id: string, line: ReturnLineView, anew = false): void {
    this.around.drafts.drop(id);
    const typed = anew ? typedOf(line) : this.find(id).typed;
    this.put(id, { line, typed, fate: 'saved', theirs: undefined, fault: undefined, refused: undefined });
  }

  private find(id: string): LineOnDesk {
    const found = this.lines.find(({ line }) => line.id === id);
    if (!found) throw new Error(`No line ${id} on this desk.`);
    return found;
  }

  private put(id: string, change: Partial<LineOnDesk>): void {
    this.lines = this.lines.map((on) => (on.line.id === id ? { ...on, ...change } : on));
    for (const tell of this.told) tell();
  }
}

const faultOf = ({ errors, message }: Refusal) => Object.values(errors)[0]?.[0] ?? message;
