import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.js';

/** The key of the settings; else one in the data folder, made when it is first asked for and readable by its owner alone. */
export function secretKey({ secretKey: given, dataFolder }: Config): Buffer {
  if (given) return Buffer.from(given, 'hex');
  const path = join(dataFolder, 'secret.key');
  if (!existsSync(path)) make(dataFolder, path);
  return Buffer.from(readFileSync(path, 'utf8').trim(), 'hex');
}

/** Whole or not at all, and once: of several processes that start at once the first one's stays. */
function make(folder: string, path: string): void {
  mkdirSync(folder, { recursive: true });
  // Processes in containers have one and the same id.
  const draft = `${path}.${randomBytes(8).toString('hex')}`;
  writeFileSync(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!existsSync(path)) throw error;
  } finally {
    rmSync(draft);
  }
}
