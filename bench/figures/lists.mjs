import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '@commonweal/platform';
import { prepareDemonstration } from '../../apps/engine/src/demonstration/play.ts';
import { startEngine } from '../../apps/engine/src/start.ts';
import { manyProcurements } from '../many-procurements.mjs';
import { signedIn } from '../product.mjs';
import { ownerOf } from '../owner.mjs';

const wanted = 10_000;
const rounds = 200;
const floor = 'an empty request';
const aim = { against: floor, ratio: 1 / 3 };

const first = '/api/procurements?page=1&perPage=25';
const screens = {
  'list, first page': first,
  'list by target': '/api/procurements?page=1&perPage=25&sort=stageTargetOn&order=asc&state=running',
  'list, page 200': '/api/procurements?page=200&perPage=25',
  'list, searched': `${first}&q=school`,
  board: '/api/board',
  'my work': '/api/my-work',
};

/** The 95th percentile of what a lead opens, in a database of 10,000 procurements, against a request that reads the session alone. */
export async function lists() {
  const folder = mkdtempSync(join(tmpdir(), 'commonweal-bench-'));
  try {
    return await measured(join(folder, 'demonstration'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measured(dataDir) {
  const config = Object.assign(readConfig({ PORT: '0', LOG_LEVEL: 'error' }), { dataDir });
  await prepareDemonstration(config, () => {});
  const engine = await startEngine(config, undefined);
  const database = await ownerOf(engine);
  try {
    const many = await manyProcurements(database, wanted);
    const address = await engine.app.getUrl();
    const headers = { cookie: await signedIn(address) };
    const urls = {
      [floor]: '/api/session',
      ...screens,
      'one procurement': await aProcurement(address, headers),
    };
    const { [floor]: empty, ...times } = await percentiles(address, headers, urls);
    return {
      what: `95th percentile of ${rounds} requests one after another, ${many.toLocaleString('en-GB')} procurements`,
      unit: 'ms a request',
      cases: Object.entries(times).map(([name, ours]) => ({ name, ours, peers: { [floor]: empty }, aim })),
    };
  } finally {
    await database.destroy();
    await engine.stop();
  }
}

async function aProcurement(address, headers) {
  const [{ id }] = await (await fetch(address + first, { headers })).json();
  return `/api/procurements/${id}/checklist`;
}

/** In turn, so that whatever slows the machine slows all of them. */
async function percentiles(address, headers, urls) {
  const times = Object.fromEntries(Object.keys(urls).map((name) => [name, []]));
  for (let round = -20; round < rounds; round++)
    for (const [name, url] of Object.entries(urls)) {
      const start = performance.now();
      const answer = await fetch(address + url, { headers });
      await answer.arrayBuffer();
      assert.equal(answer.status, 200, `${name}: ${url}`);
      if (round >= 0) times[name].push(performance.now() - start);
    }
  return Object.fromEntries(
    Object.entries(times).map(([name, all]) => [name, all.sort((a, b) => a - b)[Math.floor(rounds * 0.95)]]),
  );
}
