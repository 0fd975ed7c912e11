// Writes the migration of one lib: `npm run migration -- procurements [--again]`.
import { runFromSources } from './from-sources.mjs';

runFromSources('scripts/migration-writer.mjs');
