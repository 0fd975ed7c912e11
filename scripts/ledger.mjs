// `npm run ledger -- verify|export`: does the ledger hold; the whole of it for somebody outside.
import { runFromSources } from './from-sources.mjs';

runFromSources('apps/engine/src/ledger/main.ts');
