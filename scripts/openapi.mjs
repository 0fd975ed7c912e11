// Writes apps/engine/openapi.json, the description of the API that is committed and checked.
import { runFromSources } from './from-sources.mjs';

runFromSources('scripts/openapi-writer.mjs');
