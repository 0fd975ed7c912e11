// `npm run backup -- <folder>`: database and attached files, as of one moment, into a new folder.
import { runFromSources } from './from-sources.mjs';

runFromSources('apps/engine/src/backup/main.ts', 'backup');
