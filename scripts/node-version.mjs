import { readFileSync } from 'node:fs';

const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/** Whether a version, such as 22.13.1, is in a range of the form `^20.19.0 || >=24.11.0`. */
export function isInRange(version, range) {
  const [major, minor, patch] = parts(version);
  return range.split('||').some((choice) => {
    const least = parts(choice);
    const later = major > least[0] && choice.includes('>=');
    return later || (major === least[0] && (minor > least[1] || (minor === least[1] && patch >= least[2])));
  });
}

const parts = (text) => text.match(/\d+/g).map(Number);

/** Ends the process, with the remedy, on a Node.js that is too old. */
export function requireNode() {
  if (isInRange(process.versions.node, engines.node)) return;
  console.error(`Commonweal needs Node.js ${engines.node.replaceAll('||', 'or')}; this is ${process.versions.node}.
Install the current LTS from https://nodejs.org (or, with nvm: nvm install --lts), then run npm install again.`);
  process.exit(1);
}
