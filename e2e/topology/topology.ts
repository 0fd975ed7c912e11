import { join } from 'node:path';
import { freePort } from '../free-port.js';
import { Cable } from './cable.js';
import { EngineProcess } from './engine-process.js';
import { Proxy } from './proxy.js';

const packs = ['statutory', 'council', 'coventry', 'coventry-council'].map((name) =>
  join(import.meta.dirname, '../../rules', name),
);

/** What `docker/compose.yaml` starts, as plain processes: two for the API behind the proxy, two workers. */
export class Topology {
  readonly apis: { process: EngineProcess; url: string }[];
  private readonly workers: EngineProcess[];

  private constructor(
    /** Between the processes and what they stand on. */
    readonly cables: { database: Cable; queue: Cable },
    ports: number[],
    private readonly proxy: Proxy,
    folder: string,
  ) {
    const { database, queue } = cables;
    const settings = {
      ...{ DATABASE_URL: database.url, REDIS_URL: queue.url, DATA_DIR: join(folder, 'data') },
      ...{ PACKS: packs.join(','), DEMO: 'false', PUBLIC_URL: proxy.url, LOG_LEVEL: 'fatal' },
    };
    this.apis = ports.map((port, n) => ({
      process: new EngineProcess(`api ${n + 1}`, { ...settings, ROLES: 'api', PORT: String(port) }),
      url: `http://127.0.0.1:${port}`,
    }));
    this.workers = [1, 2].map((n) => new EngineProcess(`worker ${n}`, { ...settings, ROLES: 'worker' }));
  }

  static async on(
    servers: { databaseUrl: string; redisUrl: string },
    folder: string,
    port?: number,
  ): Promise<Topology> {
    const cables = { database: await Cable.to(servers.databaseUrl), queue: await Cable.to(servers.redisUrl) };
    const ports = [await freePort(), await freePort()];
    const proxy = new Proxy(join(folder, 'proxy'), port ?? (await freePort()), ports);
    return new Topology(cables, ports, proxy, folder);
  }

  get url(): string {
    return this.proxy.url;
  }

  get processes(): EngineProcess[] {
    return [...this.workers, ...this.apis.map(({ process }) => process)];
  }

  /** With the link that makes the administrator. */
  get greeting(): string {
    return this.apis[0]?.process.greeting ?? '';
  }

  /** All at once, as containers do. */
  async start(): Promise<void> {
    await Promise.all([...this.processes.map((one) => one.start()), this.proxy.start()]);
  }

  async stop(): Promise<void> {
    await this.proxy.stop();
    await Promise.all(this.processes.map((one) => one.stop()));
    for (const cable of Object.values(this.cables)) await cable.cut();
  }
}
