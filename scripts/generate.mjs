// Makes a council of size to try things on: `npm run generate -- FOLDER [--seed 1]`.
import { runFromSources } from './from-sources.mjs';

runFromSources('bench/generate-council.mjs');
