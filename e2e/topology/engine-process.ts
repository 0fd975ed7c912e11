import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const main = join(import.meta.dirname, '../../apps/engine/dist/main.js');
const overheard = new URL('../overheard.mjs', import.meta.url).href;

/** One process of the built engine, which may be replaced. With HEARD among its settings, it is heard: see `no-secret-in-the-log.ts`. */
export class EngineProcess {
  /** What it printed when it started last. */
  greeting = '';
  private child?: ChildProcess;

  constructor(
    readonly name: string,
    private readonly settings: Record<string, string>,
  ) {}

  /** Ends when it is ready. */
  async start(): Promise<void> {
    const heard = this.settings['HEARD'];
    const flags = heard ? ['--import', overheard] : [];
    const child = spawn(process.execPath, ['--enable-source-maps', ...flags, main], {
      env: { ...process.env, ...this.settings, ...(heard && { LOG_LEVEL: 'trace' }) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.child = child;
    process.once('exit', () => child.kill('SIGKILL'));
    this.greeting = '';
    await new Promise<void>((ready, failed) => {
      createInterface(child.stdout).on('line', (line) => {
        if (heard && line.startsWith('{')) return appendFileSync(join(heard, 'log.jsonl'), `${line}\n`);
        this.greeting += `${line}\n`;
        if (/running at/.test(line)) setImmediate(ready);
      });
      child.once('exit', (code) =>
        failed(new Error(`${this.name} ended with ${code} before it was ready.\n${this.greeting}`)),
      );
    });
  }

  /** As the kernel would: no handler runs. */
  async kill(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await gone;
  }

  /** @returns its exit code */
  async stop(): Promise<number | null> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    await gone;
    return child.exitCode;
  }

  async replace(): Promise<void> {
    const code = await this.stop();
    if (code !== 0) throw new Error(`${this.name} was asked to end, and ended with ${code}.`);
    await this.start();
  }
}
