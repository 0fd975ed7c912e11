// `npm run policy -- check|test|format|diff|export|import`: policy packs in files and the release in force.
import { runFromSources } from './from-sources.mjs';

runFromSources('apps/engine/src/policy/main.ts');
