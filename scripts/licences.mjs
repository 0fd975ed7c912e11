// The licence of everything that runs in production, and the table in docs/dependencies.md: `npm run licences [-- --write]`.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { root } from './child.mjs';

const permissive = new Set(
  '0BSD Apache-2.0 BlueOak-1.0.0 BSD BSD-2-Clause BSD-3-Clause CC0-1.0 ISC MIT MIT-0 PostgreSQL Python-2.0 Unlicense Zlib'.split(
    ' ',
  ),
);

/** Whether a licence expression, such as `(MPL-2.0 OR Apache-2.0)`, leaves us a permissive choice. */
export function isPermissive(expression = '') {
  const choices = expression.replace(/[()]/g, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((licence) => permissive.has(licence.trim())));
}

/** What runs in production without a permissive licence, by the lock file. */
export function licenceFaults({ packages }) {
  return Object.entries(packages)
    .filter(([path, { dev, link }]) => path.includes('node_modules/') && !dev && !link)
    .filter(([, { license }]) => !isPermissive(license))
    .map(
      ([path, { license }]) =>
        `${path.replace(/^.*node_modules\//, '')}: ${license ?? 'no licence'} is not permissive`,
    );
}

/** The packages that our own packages ask for at run time, with their licences. */
export function directDependencies({ packages }) {
  const ours = Object.entries(packages).filter(([path]) => !path.includes('node_modules/'));
  const names = ours.flatMap(([, { dependencies = {} }]) => Object.keys(dependencies));
  const foreign = [...new Set(names)].filter((name) => !name.startsWith('@commonweal/')).sort();
  return new Map(foreign.map((name) => [name, licenceOf(name, ours, packages)]));
}

function licenceOf(name, ours, packages) {
  const places = ['', ...ours.map(([path]) => path && `${path}/`)].map(
    (path) => `${path}node_modules/${name}`,
  );
  return places.map((place) => packages[place]?.license).find(Boolean);
}

const row = /^\| `(?<name>[^`]+)` +\| (?<licence>[^|]*?) +\| (?<rest>.*) \|$/;

/** Where the table and what is installed differ. */
export function tableFaults(text, direct) {
  const rows = new Map(text.split('\n').flatMap((line) => (row.test(line) ? [toEntry(line)] : [])));
  const missing = [...direct].filter(([name, licence]) => rows.get(name) !== licence);
  const left = [...rows.keys()].filter((name) => !direct.has(name));
  return [
    ...missing.map(([name, licence]) => `${name} (${licence}) has no line, or one with another licence`),
    ...left.map((name) => `${name} has a line but nothing asks for it`),
  ].map((fault) => `docs/dependencies.md: ${fault}`);
}

const toEntry = (line) => {
  const { name, licence } = row.exec(line).groups;
  return [name, licence];
};

/** The text with one line for each package; what people wrote stays. */
function mended(text, direct) {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => row.test(line));
  const said = new Map(
    lines.flatMap((line) => (row.test(line) ? [[toEntry(line)[0], row.exec(line).groups.rest]] : [])),
  );
  const rows = [...direct].map(
    ([name, licence]) => `| \`${name}\` | ${licence} | ${said.get(name) ?? '? | ?'} |`,
  );
  const others = lines.filter((line) => !row.test(line));
  return [...others.slice(0, first), ...rows, ...others.slice(first)].join('\n');
}

async function main() {
  const lock = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8'));
  const path = `${root}docs/dependencies.md`;
  const direct = directDependencies(lock);
  if (process.argv.includes('--write')) {
    const text = mended(readFileSync(path, 'utf8'), direct);
    writeFileSync(path, await format(text, { ...(await resolveConfig(path)), parser: 'markdown' }));
  }
  const faults = [...licenceFaults(lock), ...tableFaults(readFileSync(path, 'utf8'), direct)];
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exit(1);
  console.log(
    `${direct.size} packages are asked for at run time; everything they bring has a permissive licence.`,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
