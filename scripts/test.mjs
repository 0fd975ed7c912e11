// Everything, or the tiers named: `npm test [-- --only specs,packs] [-- --also servers]`.
import { mkdirSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { interruption, root } from './child.mjs';
import { requireNode } from './node-version.mjs';
import { failed, sum } from './test/counts.mjs';
import { lengths } from './test/lengths.mjs';
import { tiers } from './test/tiers.mjs';
import { provide } from './test/tools.mjs';

requireNode();
const chosen = choose();
const missing = await provide([...new Set(chosen.flatMap(({ tools = [] }) => tools))]);
if (missing) {
  console.error(`Something that the tests need is missing. Install it:\n  ${missing}`);
  process.exit(1);
}
rmSync(`${root}.results`, { recursive: true, force: true });
mkdirSync(`${root}.results`, { recursive: true });

const reports = [];
for (const tier of chosen) {
  console.log(`\n━━ ${tier.name}`);
  const began = Date.now();
  const counted = await tier.run().catch((error) => {
    console.error(error);
    return failed;
  });
  if (interruption) process.exit(130);
  reports.push({ tier, ...counted, seconds: (Date.now() - began) / 1000 });
}
report();

/** The tiers that are asked for; the process ends when one is unknown. */
function choose() {
  const { values } = parseArgs({ options: { only: { type: 'string' }, also: { type: 'string' } } });
  const only = values.only?.split(',');
  const also = values.also?.split(',') ?? [];
  const unknown = [...(only ?? []), ...also].filter((name) => !tiers.some((tier) => tier.name === name));
  if (unknown.length > 0) {
    console.error(
      `Unknown: ${unknown.join(', ')}. The tiers are ${tiers.map(({ name }) => name).join(', ')}.`,
    );
    process.exit(2);
  }
  return tiers.filter(
    ({ name, onRequest }) => also.includes(name) || (only ? only.includes(name) : !onRequest),
  );
}

function report() {
  console.log(`\n${lengths().join('\n')}\n`);
  for (const { tier, passed, failed: bad, seconds } of reports) {
    const time = `${seconds.toFixed(0)} s of ${tier.budget} s${seconds > tier.budget ? ', over its budget' : ''}`;
    console.log(
      `${tier.name.padEnd(12)}${bad > 0 ? 'failed' : 'passed'}  ${`${passed} passed, ${bad} failed`.padEnd(24)}${time}`,
    );
  }
  const total = sum(reports);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed > 0 ? 1 : 0);
}
