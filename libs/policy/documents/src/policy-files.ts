import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse, stringify } from 'yaml';
import { documentKinds, inFieldOrder, type DocumentKindName } from '@commonweal/wire';
import type { DocumentKinds } from './document-kind.js';

export interface PackDocument {
  kind: DocumentKindName;
  key: string;
  content: object;
}

export interface Pack {
  key: string;
  title: string;
  description: string;
  version: string;
  /** Keys of the packs that must be loaded before it. */
  needs: string[];
  /** Whether a council may well do without it. */
  optional: boolean;
  documents: PackDocument[];
}

/** Kinds that stand one document a file, in a folder of their plural; the others share one file. */
const foldered: Partial<Record<DocumentKindName, string>> = {
  calendar: 'calendars',
  template: 'templates',
  workflow: 'workflows',
  rule: 'rules',
};

const pluralOf = (kind: DocumentKindName) => (kind === 'duty' ? 'duties' : `${kind}s`);

/** Reads a pack from its folder. Throws an error that names the file and what is wrong in it. */
export function readPack(folder: string): Pack {
  const head = parseFile(join(folder, 'pack.yaml')) as Omit<Pack, 'documents' | 'needs'> & Partial<Pack>;
  const documents = yamlFiles(folder)
    .filter((file) => relative(folder, file) !== 'pack.yaml')
    .flatMap((file) => documentsIn(file));
  const seen = new Set<string>();
  for (const { kind, key } of documents) {
    const id = `${kind}:${key}`;
    if (seen.has(id)) throw new Error(`${folder}: the ${kind} "${key}" stands there twice.`);
    seen.add(id);
  }
  return { ...head, needs: head.needs ?? [], documents };
}

/** The documents of packs that are loaded together: where two hold one, the later stands. */
export function documentsOf(packs: readonly Pack[]): PackDocument[] {
  const standing = new Map<string, PackDocument>();
  for (const document of packs.flatMap(({ documents }) => documents))
    standing.set(`${document.kind}:${document.key}`, document);
  return [...standing.values()];
}

function documentsIn(file: string): PackDocument[] {
  const parsed = parseFile(file);
  return (Array.isArray(parsed) ? parsed : [parsed]).map((entry: unknown) => {
    const { kind, key, ...content } = (entry ?? {}) as { kind?: DocumentKindName; key?: unknown };
    if (!kind || !documentKinds.includes(kind))
      throw new Error(`${file}: "${String(kind)}" is not a document kind.`);
    if (typeof key !== 'string') throw new Error(`${file}: a ${kind} has no key.`);
    return { kind, key, content };
  });
}

/** The files of a pack, by path, in the canonical form that reading and writing leave unchanged. */
export function packFiles({ documents, ...head }: Pack, kinds: DocumentKinds): Map<string, string> {
  const files = new Map([['pack.yaml', canonicalYaml(head)]]);
  const lists = new Map<string, object[]>();
  for (const document of [...documents].sort(byKey)) {
    const { kind, key } = document;
    const folder = foldered[kind];
    const entry = entryOf(document, kinds);
    if (folder) files.set(`${folder}/${key}.yaml`, canonicalYaml(entry));
    else lists.set(`${pluralOf(kind)}.yaml`, [...(lists.get(`${pluralOf(kind)}.yaml`) ?? []), entry]);
  }
  for (const [file, entries] of lists) files.set(file, canonicalYaml(entries));
  return files;
}

function entryOf({ kind, key, content }: PackDocument, kinds: DocumentKinds): object {
  const described = kinds.find(kind);
  const ordered = described ? inFieldOrder(content, described.content) : content;
  return { kind, key, ...(ordered as object) };
}

function byKey(a: PackDocument, b: PackDocument): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}

function canonicalYaml(value: unknown): string {
  return stringify(value, { lineWidth: 100 });
}

function parseFile(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
  }
}

function yamlFiles(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) =>
      statSync(path).isDirectory() ? yamlFiles(path) : path.endsWith('.yaml') ? [path] : [],
    );
}
