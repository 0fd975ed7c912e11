import 'reflect-metadata';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { LedgerExport, LedgerVerifier } from '@commonweal/ledger';
import { Replay } from '@commonweal/decisions';
import { besideIt } from '../beside-it.js';

const usage = `ledger verify          does every chain and every seal hold; ends with 1 where one does not
ledger replay          does every Decision come out again from what it keeps; ends with 1 where one does not
ledger export <file>   write the whole ledger, without personal data, as lines of JSON
Stop the product first where it uses the embedded database.`;

type Command = (app: INestApplicationContext, file?: string) => Promise<boolean>;

const commands: Record<string, Command> = { verify, replay, export: exported };

const print = (line: string) => process.stdout.write(`${line}\n`);
const [name = '', file] = process.argv.slice(2);
const command = commands[name];
if (!command || (name === 'export' && !file)) {
  print(usage);
  process.exit(2);
}
try {
  process.exit((await besideIt((app) => command(app, file))) ? 0 : 1);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

async function verify(app: INestApplicationContext): Promise<boolean> {
  const { holds, entries, subjects, seals, faults } = await app
    .get(LedgerVerifier, { strict: false })
    .verify();
  print(
    `${entries} entries about ${subjects} subjects, ${seals} seals: ${holds ? 'all holds' : 'IT DOES NOT HOLD'}`,
  );
  for (const { subjectKind, subjectId, sequence, fault } of faults)
    print(`${subjectKind} ${subjectId} ${sequence}: ${fault}`);
  return holds;
}

async function replay(app: INestApplicationContext): Promise<boolean> {
  const decisions = app.get(Replay, { strict: false });
  let [replayed, differing] = [0, 0];
  for (let after: string | undefined, isFirst = true; isFirst || after; isFirst = false) {
    const some = await decisions.next(after);
    replayed += some.replayed;
    differing += some.differences.length;
    for (const { decisionId, rule, release, verdict, again } of some.differences)
      print(`${decisionId}: “${rule}” of release ${release} said ${verdict}, and now ${again}`);
    after = some.next;
  }
  print(`${replayed} decisions replayed, ${differing} came out otherwise`);
  return differing === 0;
}

async function exported(app: INestApplicationContext, to = ''): Promise<boolean> {
  const lines = app.get(LedgerExport, { strict: false }).lines();
  await pipeline(Readable.from(lines), createWriteStream(to));
  print(`Written to ${to}.`);
  return true;
}
