import { existsSync, readdirSync } from 'node:fs';
import type { Config } from '@commonweal/platform';

/** Whether its data folder is empty or not there yet. */
export function isDemonstrationMissing({ dataFolder }: Config): boolean {
  return !existsSync(dataFolder) || readdirSync(dataFolder).length === 0;
}
