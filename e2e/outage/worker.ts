import { type ChildProcess, spawn } from 'node:child_process';

export interface Place {
  /** Where it answers, and where it is told what time it is. */
  port: number;
  controlPort: number;
  settings: Record<string, string>;
}

/** The engine, killed and started again on the same database and queue. */
export class Worker {
  readonly url: string;
  /** What it printed when it started last. */
  greeting = '';
  private process?: ChildProcess;

  constructor(private readonly place: Place) {
    this.url = `http://localhost:${place.port}`;
  }

  async start(more: Record<string, string> = {}): Promise<void> {
    const { port, controlPort, settings } = this.place;
    const child = spawn(process.execPath, ['--no-warnings', 'worker.mjs'], {
      cwd: import.meta.dirname,
      env: {
        ...process.env,
        PORT: String(port),
        CONTROL_PORT: String(controlPort),
        PUBLIC_URL: this.url,
        ...settings,
        ...more,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.process = child;
    this.greeting = '';
    await new Promise<void>((ready, failed) => {
      child.stdout.on('data', (text: Buffer) => {
        this.greeting += String(text);
        if (this.greeting.includes('\nready\n')) ready();
      });
      child.once('exit', (code) => failed(new Error(`The engine ended with ${code} before it was ready.`)));
    });
  }

  /** Moves its clock on, and asks the queue for every look; nothing where it is down. */
  async ask(minutes = 0): Promise<void> {
    const url = `http://127.0.0.1:${this.place.controlPort}/?minutes=${minutes}`;
    await fetch(url, { method: 'POST' }).catch(() => undefined);
  }

  /** As the kernel would: no handler runs. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((done) => child.once('exit', done));
    child.kill(signal);
    await gone;
  }
}
