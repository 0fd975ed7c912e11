import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Config } from '@commonweal/platform';

/** Contents under `<data folder>/files`, each once, named by its SHA-256. */
@Injectable()
export class FileStore {
  constructor(private readonly config: Config) {}

  /** Safe to repeat; what a rolled-back transaction leaves behind is found again by the next one. @returns the hash */
  async put(content: Uint8Array): Promise<string> {
    const hash = createHash('sha256').update(content).digest('hex');
    const path = this.pathOf(hash);
    if (await exists(path)) return hash;
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

  read(hash: string): Readable {
    return createReadStream(this.pathOf(hash));
  }

  async has(hash: string): Promise<boolean> {
    return exists(this.pathOf(hash));
  }

  private pathOf(hash: string): string {
    return join(this.config.dataFolder, 'files', hash.slice(0, 2), hash);
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
