import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { EmbeddedPostgres } from '../../libs/ground/platform/src/database/embedded-postgres.ts';
import { withCouncil } from '../council.mjs';
import { random } from '../generate.mjs';
import { aProduct, signedIn } from '../product.mjs';
import { bareWrites, rowsBetween, rowsWritten } from '../rows.mjs';

const perSecond = 200;
const seconds = 15;
const commands = 100;
const point = 'bare Nest and a point read';
const bare = 'a bare transaction that writes as many rows';

/** The 99th percentile at a steady 200 requests a second, and of a stage command, with a council of size in the database. */
export const load = () => withCouncil(measured);

async function measured(data) {
  const product = await aProduct(data);
  const database = await EmbeddedPostgres.addressOf(data);
  const pool = new pg.Pool({ ...database, max: 2 });
  try {
    const headers = { cookie: await signedIn(product.address), origin: product.address };
    const ids = await pool.query('select id from procurement order by md5(id::text) limit 1000');
    const contracts = await pool.query('select id from contract order by md5(id::text) limit 1000');
    const reads = {
      'one procurement': (r) => `/api/procurements/${r.one(ids.rows).id}`,
      'list of procurements': (r) => `/api/procurements?page=${1 + r.below(20)}&perPage=25`,
      'one contract': (r) => `/api/contracts/${r.one(contracts.rows).id}`,
      'returns of a contract': (r) => `/api/returns?contractId=${r.one(contracts.rows).id}&perPage=25`,
    };
    const peer = await atARate(await bareNest(database), {}, { [point]: (r) => `/${r.one(ids.rows).id}` });
    const ours = await atARate(product.address, headers, reads);
    const command = await commandsOf(product.address, headers, pool);
    return {
      what: `99th percentile at a steady ${perSecond} requests a second for ${seconds} s, a mix of four reads; then stage commands one after another`,
      unit: 'ms a request',
      cases: [
        ...Object.entries({ 'all reads': ours.all, ...ours.byName }).map(([name, time]) => ({
          name,
          ours: time,
          peers: { [point]: peer.all },
          aim: { against: point, ratio: 1 / 2 },
        })),
        {
          name: 'a stage command',
          ours: command.ours,
          peers: { [bare]: command.bare },
          aim: { against: bare, ratio: 1 / 3 },
        },
      ],
    };
  } finally {
    await pool.end();
    await product.stop();
  }
}

function bareNest(database) {
  const child = fork(fileURLToPath(new URL('../bare-nest.mjs', import.meta.url)), {
    env: { ...process.env, BARE_DATABASE: JSON.stringify(database) },
  });
  return new Promise((ready, failed) => {
    child.once('message', (port) => ready(`http://127.0.0.1:${port}`));
    child.once('exit', (code) => failed(new Error(`Bare Nest ended with ${code}.`)));
  });
}

/** Requests leave by the clock, whether those before them were answered or not: a stall counts for all that wait. */
async function atARate(address, headers, reads) {
  const r = random(11);
  const names = Object.keys(reads);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  const one = async (name, due, counts) => {
    const answer = await fetch(address + reads[name](r), { headers });
    await answer.arrayBuffer();
    assert.equal(answer.status, 200, name);
    if (counts) times[name].push(performance.now() - due);
  };
  for (let index = 0; index < 200; index++) await one(names[index % names.length], 0, false);
  const start = performance.now();
  const sent = [];
  for (let index = 0; index < perSecond * seconds; index++) {
    const due = start + (index * 1000) / perSecond;
    const early = due - performance.now();
    if (early > 1) await pause(early);
    sent.push(one(names[index % names.length], due, true));
  }
  await Promise.all(sent);
  const byName = Object.fromEntries(names.map((name) => [name, percentile(times[name])]));
  return { all: percentile(Object.values(times).flat()), byName };
}

const percentile = (all) => all.sort((a, b) => a - b)[Math.floor(all.length * 0.99)];

/** Pauses and resumes procurements; the peer writes as many rows of the same tables in as many transactions. */
async function commandsOf(address, headers, pool) {
  const get = async (path) => (await fetch(address + path, { headers })).json();
  const { personId } = await get('/api/session');
  const own = await get(`/api/procurements?state=running&leadId=${personId}&perPage=50`);
  const before = await rowsWritten(queryOf(pool));
  const times = [];
  for (let index = 0; index < commands; index++) {
    const { id } = own[index % own.length];
    const { version, state } = await get(`/api/procurements/${id}`);
    const start = performance.now();
    const answer = await fetch(
      `${address}/api/procurements/${id}/${state === 'running' ? 'pause' : 'resume'}`,
      {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', 'if-match': `"${version}"` },
        body: JSON.stringify({ reason: 'Measured.' }),
      },
    );
    assert.ok(answer.ok, await answer.text());
    times.push(performance.now() - start);
  }
  const after = await rowsWritten(queryOf(pool));
  const bareTimes = await bareTransactions(pool, rowsBetween(before, after, commands));
  return { ours: percentile(times), bare: bareTimes };
}

async function bareTransactions(pool, rows) {
  const writes = await bareWrites(queryOf(pool), rows);
  const client = await pool.connect();
  const times = [];
  // Triggers are the product's: they keep the ledger from being written twice.
  await client.query('set session_replication_role = replica');
  for (let index = 0; index < commands; index++) {
    const start = performance.now();
    await client.query('begin');
    for (const write of writes) await client.query(write);
    await client.query('commit');
    times.push(performance.now() - start);
  }
  client.release();
  return percentile(times);
}

const queryOf = (pool) => async (sql, values) => (await pool.query(sql, values)).rows;
