import { connect, createServer, type Server, type Socket } from 'node:net';
import { freePort } from '../free-port.js';

/** What lies between the engine and a server that it stands on: it can be cut, and mended. */
export class Cable {
  private server: Server;
  private readonly ends = new Set<Socket>();

  private constructor(
    private readonly far: URL,
    private readonly port: number,
  ) {}

  static async to(url: string): Promise<Cable> {
    const cable = new Cable(new URL(url), await freePort());
    await cable.mend();
    return cable;
  }

  /** The address of the server itself. */
  get target(): string {
    return this.far.href;
  }

  /** Its address by way of the cable. */
  get url(): string {
    return Object.assign(new URL(this.far.href), { hostname: '127.0.0.1', port: String(this.port) }).href;
  }

  /** As when the server dies: every connection ends, and a new one is refused. */
  async cut(): Promise<void> {
    const closed = new Promise((done) => this.server.close(done));
    for (const end of this.ends) end.destroy();
    await closed;
  }

  async mend(): Promise<void> {
    this.server = createServer((near) => {
      const far = connect(Number(this.far.port), this.far.hostname);
      for (const [from, to] of [
        [near, far],
        [far, near],
      ] as const) {
        this.ends.add(from);
        from.pipe(to);
        from.on('error', () => to.destroy());
        from.on('close', () => {
          this.ends.delete(from);
          to.destroy();
        });
      }
    });
    await new Promise<void>((done) => this.server.listen(this.port, '127.0.0.1', done));
  }
}
