import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import type { INestApplicationContext } from '@nestjs/common';
import { ErasePeople, Erasures } from '@commonweal/governance';
import type { ErasureView } from '@commonweal/wire';
import { besideIt } from '../beside-it.js';

const usage = `erasures list <file>    write who was erased, by number and identity: keep it beside the backups
erasures again <file>   after a restore: erase again whoever of that list came back
Stop the product first where it uses the embedded database.`;

const print = (line: string) => process.stdout.write(`${line}\n`);
const commands: Record<string, (app: INestApplicationContext, file: string) => Promise<void>> = {
  list,
  again,
};
const [name = '', file] = process.argv.slice(2);
const command = commands[name];
if (!command || !file) {
  print(usage);
  process.exit(2);
}
try {
  await besideIt((app) => command(app, file));
  process.exit(0);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

async function list(app: INestApplicationContext, to: string): Promise<void> {
  const erasures = await app.get(Erasures, { strict: false }).list();
  writeFileSync(to, erasures.map((erasure) => `${JSON.stringify(erasure)}\n`).join(''));
  print(`${erasures.length} erasures written to ${to}.`);
}

async function again(app: INestApplicationContext, from: string): Promise<void> {
  const erasures = app.get(Erasures, { strict: false });
  let done = 0;
  for (const line of readFileSync(from, 'utf8').split('\n').filter(Boolean))
    if (await erasures.again(JSON.parse(line) as ErasureView)) done++;
  await app.get(ErasePeople, { strict: false }).run();
  print(`${done} people had come back and were erased again.`);
}
