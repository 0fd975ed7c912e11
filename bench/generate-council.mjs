import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeCouncil } from './council.mjs';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' } },
});
const [folder] = positionals;
const seed = Number(values.seed);
if (!folder || !Number.isInteger(seed)) {
  console.error('Say where to: npm run generate -- FOLDER [--seed 1]');
  process.exit(1);
}
if (existsSync(folder)) {
  console.error(`${folder} is there already. Name a folder that is not, or remove it first.`);
  process.exit(1);
}
await makeCouncil(resolve(folder), { seed, say: (words) => process.stdout.write(words) });
console.log(`It is all in ${folder}. Start the product on it: DATA_DIR=${folder} npm start`);
