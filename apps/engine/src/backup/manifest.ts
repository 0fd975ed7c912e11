import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What lies in the folder of a backup; written last, so a folder without it is no backup. */
export interface Manifest {
  format: 1;
  /** When its one moment of the database was, ISO 8601. */
  at: string;
  /** Names of the migrations that had been run, in their order. */
  migrations: string[];
  tables: TableCopy[];
  /** Contents that people attached, by SHA-256; each lies in `files/`. */
  files: string[];
}

/** One table as PostgreSQL's own `COPY` wrote it, gzipped, in `tables/<name>.copy.gz`. */
export interface TableCopy {
  name: string;
  columns: string[];
  rows: number;
  /** Of the file, in hexadecimal. */
  sha256: string;
}

/** A backup that cannot be made, or cannot be restored; says what to do. */
export class BackupRefused extends Error {}

export const pathOfManifest = (folder: string) => join(folder, 'backup.json');
export const pathOfTable = (folder: string, name: string) => join(folder, 'tables', `${name}.copy.gz`);
export const pathOfFile = (folder: string, hash: string) => join(folder, 'files', hash.slice(0, 2), hash);

/** @throws BackupRefused when there is none, or one of another format */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(pathOfManifest(folder), 'utf8').catch(() => undefined);
  if (text === undefined)
    throw new BackupRefused(
      `${folder} holds no backup: backup.json is missing. One that was interrupted has none.`,
    );
  const manifest = JSON.parse(text) as Manifest;
  if ((manifest.format as number) !== 1)
    throw new BackupRefused(`${folder} was written by a newer version. Restore it with that version.`);
  return manifest;
}

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
