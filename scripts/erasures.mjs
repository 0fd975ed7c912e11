// `npm run erasures -- list|again <file>`: who was erased, kept beside the backups; and after restoring an older one, once more.
import { runFromSources } from './from-sources.mjs';

runFromSources('apps/engine/src/erasures/main.ts');
