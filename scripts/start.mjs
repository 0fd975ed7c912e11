// Builds what is needed and starts the engine: `npm start`.
import { interruption, run } from './child.mjs';
import { requireNode } from './node-version.mjs';
import { build, engineArguments, isInstalled } from './product.mjs';

requireNode();
if (!isInstalled()) {
  console.error('The packages are not installed yet. Run: npm install');
  process.exit(1);
}
console.log('Building what has changed; the first time takes a minute or two …');
const failure = await build();
if (interruption) process.exit(130);
if (failure) process.exit(failure);
console.log('Starting …');
const { code } = await run(process.execPath, engineArguments);
process.exit(code);
