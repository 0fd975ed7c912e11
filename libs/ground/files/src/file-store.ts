import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Clock, Config } from '@commonweal/platform';

/** What was put. */
export interface Stored {
  /** SHA-256, in hexadecimal. */
  hash: string;
  /** In bytes. */
  size: number;
}

/** Contents under `<data folder>/files`, each once, named by its SHA-256. */
@Injectable()
export class FileStore {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Safe to repeat; what a rolled-back transaction leaves behind `SweepFiles` removes. @returns the hash */
  async put(content: Uint8Array): Promise<string> {
    const hash = createHash('sha256').update(content).digest('hex');
    const path = this.pathOf(hash);
    if (await touched(path, this.clock.now())) return hash;
    await mkdir(dirname(path), { recursive: true });
    const half = `${path}.${randomUUID()}`;
    const file = await open(half, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(half, path);
    return hash;
  }

  /** As it comes, without holding it in memory. Safe to repeat. */
  async putStream(content: AsyncIterable<Uint8Array>): Promise<Stored> {
    await mkdir(this.folder, { recursive: true });
    const folder = join(this.folder, 'ff');
    await mkdir(folder, { recursive: true });
    const half = join(folder, `ff.${randomUUID()}`);
    const hash = createHash('sha256');
    let size = 0;
    const file = await open(half, 'wx', 0o600);
    try {
      for await (const chunk of content) {
        hash.update(chunk);
        size += chunk.length;
        await file.writeFile(chunk);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    const stored = { hash: hash.digest('hex'), size };
    await mkdir(dirname(this.pathOf(stored.hash)), { recursive: true });
    await rename(half, this.pathOf(stored.hash));
    return stored;
  }

  read(hash: string): Readable {
    return createReadStream(this.pathOf(hash));
  }

  async has(hash: string): Promise<boolean> {
    return exists(this.pathOf(hash));
  }

  /** Names of what has lain there since before that moment: hashes, and halves of what was being written. */
  async *olderThan(moment: Date): AsyncGenerator<string> {
    for (const folder of await names(this.folder))
      for (const name of await names(join(this.folder, folder))) {
        const found = await stat(join(this.folder, folder, name)).catch(() => undefined);
        if (found && found.mtime < moment) yield name;
      }
  }

  /** What is gone already is no fault. @param name a hash, or a name that `olderThan` gave */
  async remove(name: string): Promise<void> {
    await rm(this.pathOf(name), { force: true });
  }

  private get folder(): string {
    return join(this.config.dataFolder, 'files');
  }

  private pathOf(hash: string): string {
    return join(this.folder, hash.slice(0, 2), hash);
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function names(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

/** What is there already counts as written now, so that no sweep takes it from who relies on it. */
function touched(path: string, now: Date): Promise<boolean> {
  return utimes(path, now, now).then(
    () => true,
    () => false,
  );
}
