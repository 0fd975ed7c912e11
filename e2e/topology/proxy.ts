import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const shipped = join(import.meta.dirname, '../../docker/proxy.conf');

/** nginx with the configuration of `docker/`, before processes on this machine instead of containers. */
export class Proxy {
  private child?: ChildProcess;

  constructor(
    private readonly folder: string,
    private readonly port: number,
    private readonly apis: number[],
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    mkdirSync(this.folder, { recursive: true });
    const file = join(this.folder, 'nginx.conf');
    writeFileSync(file, this.configuration());
    const child = spawn('nginx', ['-p', this.folder, '-c', file, '-e', 'stderr'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    this.child = child;
    process.once('exit', () => child.kill());
    const ended = new Promise<never>((_, failed) => {
      child.once('error', failed);
      child.once('exit', (code) => failed(new Error(`nginx ended with ${code}.`)));
    });
    ended.catch(() => undefined);
    await Promise.race([this.answers(), ended]);
  }

  stop(): Promise<unknown> {
    const gone = new Promise((done) => this.child?.once('exit', done));
    this.child?.kill('SIGTERM');
    return gone;
  }

  /** What Docker's name server says is put in its place; all else is as it is shipped. */
  private configuration(): string {
    const text = readFileSync(shipped, 'utf8');
    const [, options] = /server api:3000 resolve([^;]*);/.exec(text) ?? [];
    if (options === undefined) throw new Error(`${shipped} names its copies of the API in another way now.`);
    const copies = this.apis.map((port) => `server 127.0.0.1:${port}${options};`).join('\n  ');
    const server = text
      .replace(/^resolver.*$/m, '')
      .replace(/server api:3000 resolve[^;]*;/, copies)
      .replace('listen 8080;', `listen 127.0.0.1:${this.port};`);
    const own = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (what) => `${what}_temp_path temp-${what};`,
    );
    const user = process.getuid?.() === 0 ? 'user root;' : '';
    return `${user}\ndaemon off;\nerror_log stderr crit;\npid nginx.pid;\nevents {}\nhttp {\naccess_log off;\n${own.join('\n')}\n${server}\n}\n`;
  }

  private async answers(): Promise<void> {
    for (let attempt = 0; attempt < 200; attempt++) {
      const answer = await fetch(`${this.url}/api/health`).catch(() => undefined);
      if (answer) return;
      await new Promise((later) => setTimeout(later, 50));
    }
    throw new Error(`nginx did not answer on ${this.url} within ten seconds.`);
  }
}
