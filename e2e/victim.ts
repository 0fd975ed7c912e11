import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { addresses } from './addresses.js';

const port = 4330;
const controlPort = 4331;

/** A product of its own that is killed at any line and started again on the same data. */
export class Victim {
  readonly url = `http://localhost:${port}`;
  private static readonly alive = new Set<Victim>();
  private process?: ChildProcess;

  private constructor(private readonly settings: Record<string, string>) {}

  static async on(name: string, settings: Record<string, string> = {}): Promise<Victim> {
    const folder = join(addresses.folder, name);
    rmSync(folder, { recursive: true, force: true });
    const victim = new Victim({ DATA_DIR: folder, PREPARED: addresses.prepared, ...settings });
    await victim.start();
    return victim;
  }

  async start(): Promise<void> {
    const env = {
      ...process.env,
      HEARD: addresses.heard,
      PORT: String(port),
      CONTROL_PORT: String(controlPort),
      PUBLIC_URL: this.url,
      ...this.settings,
    };
    const child = spawn(process.execPath, ['product.mjs'], {
      cwd: import.meta.dirname,
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.process = child;
    Victim.alive.add(this);
    await new Promise<void>((ready, failed) => {
      child.stdout.on('data', (text: Buffer) => String(text).includes('ready at') && ready());
      child.once('exit', (code) => failed(new Error(`The product ended with ${code} before it was ready.`)));
    });
  }

  /** Ends whatever a failed test left running. */
  static async endAll(): Promise<void> {
    for (const victim of Victim.alive) await victim.stop();
    Victim.alive.clear();
  }

  /** As the kernel would: no handler runs. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  /** Moves its clock on and does what is then due. */
  async advance(by: { days?: number; minutes?: number }): Promise<string> {
    const query = new URLSearchParams({ days: String(by.days ?? 0), minutes: String(by.minutes ?? 0) });
    const reply = await fetch(`http://127.0.0.1:${controlPort}/?${query.toString()}`, { method: 'POST' });
    const text = await reply.text();
    if (!reply.ok) throw new Error(text);
    return text;
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((done) => child.once('exit', done));
    child.kill(signal);
    await gone;
  }
}
