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
export function readPackIn(folder: string): Pack {
  return readPack(isAbsolute(folder) ? folder : join(root, folder));
}

const presets = 'rules/presets';

/** The folders of what other councils and central government set, to be adopted by who likes. */
export function presetFolders(): string[] {
  return readdirSync(join(root, presets))
    .sort()
    .map((name) => `${presets}/${name}`);
}
