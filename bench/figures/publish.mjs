import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Described, Job, MemoryQueue, readConfig } from '@commonweal/platform';
import { prepareDemonstration } from '../../apps/engine/src/demonstration/play.ts';
import { startEngine } from '../../apps/engine/src/start.ts';
import { copy, manyProcurements } from '../many-procurements.mjs';
import { signedIn } from '../product.mjs';
import { bareWrites, rowsBetween, rowsWritten } from '../rows.mjs';
import { ownerOf } from '../owner.mjs';

const bulk = 'bulk SQL that writes as many rows';

/** A rule that a tenth of the procurements fall under. */
const rule = {
  title: 'Measured',
  subject: 'procurement',
  conditions: { all: [{ fact: 'contractMonths', operator: 'greaterThan', value: 47 }] },
  effects: [{ effect: 'advise', message: 'Measured.' }],
  basis: { text: 'Measured.', source: 'The bench' },
  owner: 'The bench',
  reviewBy: '2099-01-01',
  examples: [{ title: 'A long one', facts: { contractMonths: 60 }, expect: 'applies' }],
};

/** Leaves the look at everything that runs to be asked for by itself. */
class Held extends MemoryQueue {
  add(look) {
    return look.name === 'reevaluate' ? Promise.resolve() : super.add(look);
  }
}

/** What follows from a publish over 10,000 procurements: all are looked at again, and what changes is written. */
export async function publish() {
  const folder = mkdtempSync(join(tmpdir(), 'commonweal-bench-'));
  const data = join(folder, 'council');
  try {
    return await measured(data);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measured(dataDir) {
  const config = Object.assign(readConfig({ PORT: '0', LOG_LEVEL: 'error', DATA_DIR: dataDir }), {
    roles: ['api', 'worker'],
  });
  await prepareDemonstration(config, () => {});
  const queue = new Held();
  const engine = await startEngine(config, { queue });
  const database = await ownerOf(engine);
  try {
    const query = (sql, values) => database.query(sql, values);
    await manyProcurements(database, 10_000);
    // What touches so many needs two approvals.
    await copy(database, { table: 'person', of: 'id', where: `email = 'approver@council.example'` }, 1);
    const address = (await engine.app.getUrl()).replace('[::1]', 'localhost');
    const release = await published(address);
    const all = engine.app.get(Described, { strict: false }).all(Job);
    await queue.drain();
    const before = await rowsWritten(query);
    const start = performance.now();
    await all.find(({ name }) => name === 'reevaluate').run();
    const ours = performance.now() - start;
    const rows = rowsBetween(before, await rowsWritten(query));
    const [{ done, total }] = await query('select done, total from reevaluation where release = $1', [
      release,
    ]);
    assert.equal(done, total);
    const [{ count }] = await query(
      `select count(*)::int as count from standing_effect where rule = 'measured'`,
    );
    assert.ok(count > 0);
    const writes = await bareWrites(query, rows);
    const bareStart = performance.now();
    await database.transaction(async (tx) => {
      await tx.query('set local session_replication_role = replica');
      for (const write of writes) await tx.query(write);
    });
    const theirs = performance.now() - bareStart;
    const written = rows.reduce((sum, [, n]) => sum + n, 0);
    return {
      what: `one rule published over ${total.toLocaleString('en-GB')} things that run, ${count.toLocaleString('en-GB')} of them changed, ${written.toLocaleString('en-GB')} rows written`,
      unit: 'ms a publish',
      cases: [
        {
          name: 'all looked at again',
          ours,
          peers: { [bulk]: theirs },
          aim: { against: bulk, ratio: 1 / 2 },
        },
      ],
    };
  } finally {
    await database.destroy();
    await engine.stop();
  }
}

/** Drafted by one person, published by another. @returns the number of the release */
async function published(address) {
  const [editor, approver, second] = await Promise.all(
    ['editor', 'approver', '1.approver'].map((name) => signedIn(address, name)),
  );
  const send = async (method, path, cookie, body = {}, version = undefined) => {
    const headers = { cookie, origin: address, 'content-type': 'application/json' };
    if (version !== undefined) headers['if-match'] = `"${version}"`;
    const answer = await fetch(`${address}/api/changes${path}`, {
      method,
      headers,
      body: method === 'GET' ? undefined : JSON.stringify(body),
    });
    const text = await answer.text();
    assert.ok(answer.ok, text);
    return JSON.parse(text);
  };
  const { id } = await send('POST', '', editor, { title: 'Measured' });
  await send('PUT', `/${id}/edits/rule/measured`, editor, { content: rule });
  let change = await send('GET', `/${id}`, editor);
  change = await send('POST', `/${id}/submission`, editor, {}, change.version);
  change = await send('POST', `/${id}/approval`, approver, {}, change.version);
  change = await send('POST', `/${id}/approval`, second, {}, change.version);
  return (await send('POST', `/${id}/publication`, approver, {}, change.version)).release;
}
