import 'reflect-metadata';
import { FileStore } from '@commonweal/files';
import { type Config, joinDatabase, openDatabase, readConfig, SystemClock } from '@commonweal/platform';
import type { Manifest } from './manifest.js';
import { restoreBackup } from './restore-backup.js';
import { takeBackup } from './take-backup.js';

const usage = `backup <folder>    copy database and attached files into a new folder; the product may go on running
restore <folder>   put such a copy into an empty database: a new DATA_DIR, or a new DATABASE_URL`;

const print = (line: string) => process.stdout.write(`${line}\n`);
const [name = '', folder] = process.argv.slice(2);
const act = { backup: take, restore }[name];
if (!act || !folder) {
  print(usage);
  process.exit(2);
}
try {
  print(await act(readConfig(), folder));
  process.exit(0);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

async function take(config: Config, into: string): Promise<string> {
  const database = await joinDatabase(config);
  try {
    return `${summary(await takeBackup(database.address, store(config), into))} Written to ${into}.`;
  } finally {
    await database.stop();
  }
}

async function restore(config: Config, from: string): Promise<string> {
  const database = await openDatabase(config);
  try {
    const manifest = await restoreBackup(database.address, store(config), from);
    return `${summary(manifest)} Restored as of ${manifest.at}. Now run: npm run ledger -- verify`;
  } finally {
    await database.stop();
  }
}

function store(config: Config): FileStore {
  return new FileStore(config, new SystemClock());
}

function summary({ tables, files }: Manifest): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return `${tables.length} tables with ${rows} rows, ${files.length} attached files.`;
}
