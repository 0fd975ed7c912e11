// `npm run ledger -- verify|replay|export`: does the ledger hold; do Decisions come out again; the whole of it for somebody outside.
import { runFromSources } from './from-sources.mjs';

runFromSources('apps/engine/src/ledger/main.ts');
