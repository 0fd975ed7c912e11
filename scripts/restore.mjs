// `npm run restore -- <folder>`: what `npm run backup` wrote, into an empty database.
import { runFromSources } from './from-sources.mjs';

runFromSources('apps/engine/src/backup/main.ts', 'restore');
