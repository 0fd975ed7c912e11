import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  Checks,
  DocumentKinds,
  PackAdoption,
  packDifferences,
  packFiles,
  ReleaseDocuments,
  Releases,
  type Pack,
} from '@commonweal/documents';
import { Person } from '@commonweal/identity';
import type { RuleContent } from '@commonweal/wire';
import { readPacks } from './packs.js';

type Print = (line: string) => void;

/** What the command does on an application without a server. True when all is well. */
export type PolicyCommand = (app: INestApplicationContext, args: string[], print: Print) => Promise<boolean>;

/** Reads the packs and reports all that is wrong with them, and files that are not in canonical form. */
export const check: PolicyCommand = (app, folders, print) => {
  const packs = readPacks(folders);
  const documents = ReleaseDocuments.of(
    0,
    packs.flatMap((pack) => pack.documents),
  );
  const problems = app.get(Checks, { strict: false }).ofAll(documents);
  for (const { severity, kind, key, at = '', message } of problems)
    print(`${severity}: ${kind} ${key}${at}: ${message}`);
  const loose = packs.flatMap((pack, i) =>
    notCanonical(pack, folders[i] ?? '', app.get(DocumentKinds, { strict: false })),
  );
  for (const file of loose) print(`error: ${file} is not in canonical form: npm run policy -- format`);
  const errors = problems.filter(({ severity }) => severity === 'error').length + loose.length;
  const count = packs.reduce((sum, pack) => sum + pack.documents.length, 0);
  print(
    `${count} documents in ${packs.length} packs, ${errors} errors, ${problems.length - errors + loose.length} warnings`,
  );
  return Promise.resolve(errors === 0);
};

/** Writes the packs anew in canonical form. */
export const format: PolicyCommand = (app, folders, print) => {
  const kinds = app.get(DocumentKinds, { strict: false });
  readPacks(folders).forEach((pack, i) => {
    const folder = folders[i] ?? '';
    const files = packFiles(pack, kinds);
    for (const path of notCanonical(pack, folder, kinds)) {
      write(path, files.get(relative(folder, path)) ?? '');
      print(`Wrote ${path}`);
    }
  });
  return Promise.resolve(true);
};

/** Evaluates every example of every rule, and says which differ from what they expect. */
export const test: PolicyCommand = (app, folders, print) => {
  const documents = ReleaseDocuments.of(
    0,
    readPacks(folders).flatMap((pack) => pack.documents),
  );
  const failing = app
    .get(Checks, { strict: false })
    .ofAll(documents)
    .filter(({ code }) => code === 'example-fails');
  for (const { key, at = '', message } of failing) print(`rule ${key}${at}: ${message}`);
  const examples = [...documents.all<RuleContent>('rule').values()].reduce(
    (sum, { examples }) => sum + examples.length,
    0,
  );
  print(`${examples - failing.length} passed, ${failing.length} failed`);
  return Promise.resolve(failing.length === 0);
};

/** How the packs in files differ from the release in force. */
export const diff: PolicyCommand = async (app, folders, print) => {
  const inForce = await inForceIn(app);
  const differing = packDifferences(
    readPacks(folders).flatMap((pack) => pack.documents),
    inForce,
  );
  for (const { document, what, differences } of differing) {
    print(`${what}: ${document.kind} ${document.key}`);
    for (const { field, before, after } of differences)
      print(`  ${field}: ${shown(before)} → ${shown(after)}`);
  }
  print(`${differing.length} documents differ from release ${inForce.release}`);
  return differing.length === 0;
};

/** Writes the release in force into a folder, as one pack. */
export const exported: PolicyCommand = async (app, [folder], print) => {
  if (!folder) throw new Error('Say where to write: policy export <folder>');
  const inForce = await inForceIn(app);
  const kinds = app.get(DocumentKinds, { strict: false });
  const documents = kinds
    .all()
    .flatMap(({ kind }) => [...inForce.all(kind)].map(([key, content]) => ({ kind, key, content })));
  const head = {
    key: 'council',
    title: 'Council',
    description: `Release ${inForce.release}`,
    version: `${inForce.release}`,
  };
  const files = packFiles({ ...head, needs: [], optional: false, documents }, kinds);
  for (const [path, text] of files) write(join(folder, path), text);
  print(
    `Wrote ${documents.length} documents of release ${inForce.release} in ${files.size} files to ${folder}`,
  );
  return true;
};

/** Brings a folder in as a draft change of the person with that e-mail. */
export const imported: PolicyCommand = async (app, [folder, email], print) => {
  if (!folder || !email)
    throw new Error('Say what to bring in and for whom: policy import <folder> <e-mail of a policy editor>');
  const author = await app.get(DataSource).manager.findOneBy(Person, { email });
  if (!author) throw new Error(`Nobody signs in with ${email}.`);
  const [pack] = readPacks([folder]).slice(-1);
  if (!pack) throw new Error(`There is no pack in ${folder}.`);
  const adoption = app.get(PackAdoption, { strict: false });
  const { reference } = await adoption.adopt(`Bring in ${pack.title} ${pack.version}`, pack.documents, {
    personId: author.id,
  });
  print(`${reference} waits as a draft of ${author.name}`);
  return true;
};

/** A folder for a database that is thrown away. */
export function scratchFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'commonweal-policy-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

async function inForceIn(app: INestApplicationContext): Promise<ReleaseDocuments> {
  return app.get(Releases, { strict: false }).inForce(app.get(DataSource).manager);
}

function notCanonical(pack: Pack, folder: string, kinds: DocumentKinds): string[] {
  return [...packFiles(pack, kinds)]
    .filter(([path, text]) => text !== textOf(join(folder, path)))
    .map(([path]) => join(folder, path));
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function shown(value: unknown): string {
  return value === undefined ? '(none)' : JSON.stringify(value);
}
