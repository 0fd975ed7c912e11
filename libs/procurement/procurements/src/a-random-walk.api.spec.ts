import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { signInAs, type SignedInAs } from '@commonweal/identity/testing';
import { signInOnPanel } from '@commonweal/panels/testing';
import type { TestApplication } from '@commonweal/platform/testing';
import type { WorkflowContent } from '@commonweal/wire';
import { DataSource } from 'typeorm';
import { RebuildProcurements } from './policy/rebuild-procurements.js';
import { aHouse, Seen } from './testing/house.js';
import { publish } from './testing/publish.js';
import { Chance } from './testing/walk/chance.js';
import { faultsOf } from './testing/walk/invariants.js';
import { currentOf, type Sight } from './testing/walk/model.js';
import { steps, type Step, type Walkers } from './testing/walk/steps.js';
import { walkPolicy, wholeWorkflow, workflowsOf } from './testing/walk/walk-policy.js';

declare global {
  /** Set by `jest.config.mjs`. */
  var walk: { seed: number; commands: number };
}

const { seed, commands } = globalThis.walk;
const chance = new Chance(seed);
const minutes = 60_000;

/** Procurements under way at once, commands after which a workflow is published anew, and before a walk is a new one. */
const atOnce = 4;
const republished = 150;
const longest = 80;

let app: TestApplication;
let lead: SignedInAs;
let member: SignedInAs;
let workflows: WorkflowContent[];
const under: { walkers: Walkers; sight: Sight; taken: number }[] = [];

beforeAll(async () => {
  workflows = workflowsOf(seed, 3 + Math.ceil(commands / republished));
  const [first, second, third] = workflows.splice(0, 3) as [
    WorkflowContent,
    WorkflowContent,
    WorkflowContent,
  ];
  app = await aHouse([walkPolicy(first, second, wholeWorkflow(third))]);
  lead = await signInAs(app, { roles: ['lead'] });
  member = await signInOnPanel(app, 'category-panel');
}, 10 * minutes);
afterAll(() => app.close());

const look = async ({ lead: seen }: Walkers): Promise<Sight> => ({
  row: await seen.row(),
  checklist: await seen.checklist(),
});

async function open(): Promise<void> {
  const regime = chance.of(['PA23', 'below-threshold']);
  const seen = await Seen.opened(app, lead, { facts: { regime } });
  const walkers = { lead: seen, panel: seen.by(member), owner: lead.personId };
  under.push({ walkers, sight: await look(walkers), taken: 0 });
}

function drawn(walkers: Walkers, sight: Sight): Promise<Step> | Step {
  const all = steps.reduce((sum, [share]) => sum + share, 0);
  let left = chance.below(all);
  const found = steps.find(([share]) => (left -= share) < 0);
  if (!found) throw new Error('Something is always drawn.');
  return found[1](walkers, sight, chance);
}

/** Why a procurement cannot be walked any further. */
const isOver = ({ sight: { row, checklist }, taken }: (typeof under)[number]) =>
  taken > longest || row.state === 'completed' || row.state === 'withdrawn' || !currentOf(checklist);

async function step(n: number): Promise<string> {
  const over = under.findIndex(isOver);
  if (over >= 0) under.splice(over, 1);
  while (under.length < atOnce) await open();
  const workflow = n % republished === republished - 1 ? workflows.pop() : undefined;
  if (workflow)
    await publish(app, 'workflow', { [chance.of(['full-procurement', 'below-threshold'])]: workflow });
  const one = chance.of(under);
  one.sight = workflow ? await look(one.walkers) : one.sight;
  const { name, foreseen, send, broken } = await drawn(one.walkers, one.sight);
  const before = await entriesOf(one);
  const { status, body } = await send();
  const code = status < 300 ? 'ok' : String(body['code']);
  if (name === 'approve with conditions') await app.drain();
  one.sight = await look(one.walkers);
  one.taken += 1;
  const written = (await entriesOf(one)) - before;
  const faults = [
    ...faultsOf(one.sight),
    ...ledgerFaults(name, code, written),
    ...(code === 'ok' ? (broken?.(one.sight) ?? []) : []),
  ];
  if (foreseen.includes(code) && !faults.length) return `${name.split(' ')[0]}: ${code}`;
  throw new Error(
    `Seed ${seed}, command ${n + 1}, ${one.sight.row.reference}: ${name} was answered "${code}" (${JSON.stringify(body['detail'])}); ` +
      `foreseen was ${foreseen.join(' or ')}. ${faults.join(' ')}`,
  );
}

async function entriesOf({ sight: { row } }: (typeof under)[number]): Promise<number> {
  const [found] = await app
    .get(DataSource)
    .query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM ledger_entry WHERE subject_id = $1 AND subject_kind = 'procurement'`,
      [row.id],
    );
  return found?.count ?? 0;
}

/** What is done stands in the ledger once, and what is refused not at all; an answer as it was is nothing done. */
function ledgerFaults(name: string, code: string, written: number): string[] {
  const isRight = code === 'ok' ? written === 1 || (name.startsWith('answer') && !written) : !written;
  return isRight ? [] : [`It was written to the ledger ${written} times.`];
}

const rows = () =>
  app.get(DataSource).query<object[]>(`
    SELECT p::text AS row FROM procurement p UNION ALL SELECT t::text FROM procurement_task t ORDER BY row`);

it(
  `${commands} commands of seed ${seed} lead to no illegal state, and never stick without a reason; a rebuild changes nothing`,
  async () => {
    const answered = new Map<string, number>();
    for (let n = 0; n < commands; n++) {
      const found = await step(n);
      answered.set(found, (answered.get(found) ?? 0) + 1);
      if (n % 1000 === 999) process.stderr.write(`${n + 1} commands of seed ${seed}\n`);
    }
    expect(answered.get('advance: ok')).toBeGreaterThan(0);
    expect(answered.get('complete: ok')).toBeGreaterThan(0);
    const before = await rows();
    await app.runJob(RebuildProcurements);
    expect(await rows()).toEqual(before);
  },
  240 * minutes,
);
