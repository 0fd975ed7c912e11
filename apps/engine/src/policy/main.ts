import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { openDatabase, readConfig } from '@commonweal/platform';
import { AppModule } from '../app.module.js';
import { migrations } from '../migrations/index.js';
import {
  check,
  diff,
  exported,
  format,
  imported,
  scratchFolder,
  test,
  type PolicyCommand,
} from './policy-command.js';
import { foldersUnder, presetFolders } from './packs.js';

const usage = `policy check|test [folder …]       are the packs sound; do their examples hold
policy format [folder …]           write packs in canonical form
policy diff [folder …]             how do they differ from the release in force
policy export <folder>             write the release in force as files
policy import <folder> <e-mail>    bring files in as a draft change of that person
The folders are those of PACKS unless named; then each preset is looked at on top of what it needs. Stop the product first where it uses the embedded database.`;

/** Commands, and whether they look at the council's own database or at packs alone. */
const commands: Record<string, { run: PolicyCommand; own: boolean }> = {
  check: { run: check, own: false },
  test: { run: test, own: false },
  format: { run: format, own: false },
  diff: { run: diff, own: true },
  export: { run: exported, own: true },
  import: { run: imported, own: true },
};

const print = (line: string) => process.stdout.write(`${line}\n`);
const [name = '', ...args] = process.argv.slice(2);
const command = commands[name];
if (!command) {
  print(usage);
  process.exit(2);
}
try {
  process.exit((await run(command)) ? 0 : 1);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

async function run({ run, own }: { run: PolicyCommand; own: boolean }): Promise<boolean> {
  const scratch = own ? undefined : scratchFolder();
  const config = Object.assign(
    readConfig(),
    { roles: [], logLevel: 'error' },
    scratch && { dataDir: scratch.folder, databaseUrl: undefined },
  );
  const database = await openDatabase(config);
  const module = AppModule.forRoot({ config, address: database.address, migrations });
  const app = await NestFactory.createApplicationContext(module, { logger: ['error'], abortOnError: false });
  try {
    const isNamed = name === 'export' || name === 'import' || args.length > 0;
    let isWell = await run(app, isNamed ? args : config.packFolders, print);
    for (const preset of isNamed || own ? [] : presetFolders()) {
      print(`\nWith ${preset}`);
      isWell = (await run(app, foldersUnder(preset), print)) && isWell;
    }
    return isWell;
  } finally {
    await app.close();
    await database.stop();
    scratch?.remove();
  }
}
