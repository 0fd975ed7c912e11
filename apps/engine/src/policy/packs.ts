import { readdirSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPack, type Pack } from '@commonweal/documents';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/**
 * The packs in these folders, each after those that it needs. A relative folder is looked for beside the product.
 * @throws Error naming the pack that is missing, or the file that cannot be read
 */
export function readPacks(folders: string[]): Pack[] {
  const packs = folders.map(readPackIn);
  const known = new Set<string>();
  for (const { key, needs } of packs) {
    const missing = needs.filter((need) => !known.has(need));
    if (missing.length > 0)
      throw new Error(`The pack "${key}" needs ${missing.join(', ')} to be named before it in PACKS.`);
    known.add(key);
  }
  return packs;
}

/** The pack in a folder. A relative one is looked for beside the product. */
function readPackIn(folder: string): Pack {
  return readPack(isAbsolute(folder) ? folder : join(root, folder));
}

const presets = 'rules/presets';

/** The folders of what a council may adopt: a framework, and what other councils and central government set. */
export function presetFolders(): string[] {
  const others = readdirSync(join(root, presets)).sort();
  return ['rules/coventry', ...others.map((name) => `${presets}/${name}`)];
}

/** These packs in one list, each once. */
export function offeredPacks(loaded: readonly Pack[]): Pack[] {
  const has = new Set(loaded.map(({ key }) => key));
  return [
    ...loaded,
    ...presetFolders()
      .map(readPackIn)
      .filter(({ key }) => !has.has(key)),
  ];
}

/** The folders of a preset and of what it is made on top of, from the ground up. */
export function foldersUnder(preset: string): string[] {
  const needs = readPackIn(preset).needs.map((key) => `rules/${key}`);
  return [...needs, preset];
}
