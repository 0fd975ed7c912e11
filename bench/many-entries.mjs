import { createHash } from 'node:crypto';
import { hashOf } from '../libs/ground/ledger/src/chain.ts';
import { random } from './generate.mjs';

const years = 5;
const batch = 5_000;
const day = 86_400_000;

/** What is done with one of a kind in five years, in order. */
const deeds = {
  procurement: [
    'opened',
    'facts-answered',
    'indicator-chosen',
    'task-completed',
    'stage-entered',
    'task-completed',
  ],
  contract: ['contract-published', 'obligation-added', 'contract-handed-over'],
  return: ['return-submitted', 'line-accepted', 'return-accepted'],
};

/**
 * Five years of ledger: a chain for each procurement, contract and answered return, with the hashes that the product would
 * have written, the same for a seed on every run.
 * @param until the last moment, a Date
 * @returns how many entries were written
 */
export async function manyEntries(database, { until, seed = 1 }) {
  const r = random(seed);
  const actors = (await database.query(`select id from person where 'lead' = any(roles) order by id`)).map(
    ({ id }) => id,
  );
  const subjects = await database.query(`select 'procurement' as kind, id from procurement
    union all select 'contract', id from contract
    union all select 'return', id from contract_return where state = 'accepted' order by 1, 2`);
  let count = 0;
  let rows = [];
  const write = async () => {
    await database.query(
      `insert into ledger_entry (id, subject_kind, subject_id, sequence, action, actor_id, at, release, data, commitment, previous_hash, hash)
        select id, "subjectKind", "subjectId", sequence, action, "actorId", at, release, data, commitment, "previousHash", hash
          from jsonb_to_recordset($1::jsonb) as row (id uuid, "subjectKind" text, "subjectId" text, sequence int, action text, "actorId" uuid,
            at timestamptz, release int, data jsonb, commitment text, "previousHash" text, hash text)
        on conflict do nothing`,
      [JSON.stringify(rows)],
    );
    count += rows.length;
    rows = [];
  };
  for (const { kind, id } of subjects) {
    rows.push(...chain({ kind, id, seed, r, actors, until }));
    if (rows.length >= batch) await write();
  }
  await write();
  await database.query('vacuum analyze ledger_entry');
  return count;
}

function chain({ kind, id, seed, r, actors, until }) {
  const entries = [];
  let at = until.getTime() - r.below(years * 365 - 30) * day - 30 * day;
  for (const [index, action] of deeds[kind].entries()) {
    const entry = {
      id: idOf(`${seed}:${id}:${index}`),
      subjectKind: kind,
      subjectId: id,
      sequence: index + 1,
      action,
      actorId: r.one(actors),
      at: new Date(at),
      release: 1,
      data: { step: index + 1 },
      commitment: null,
      previousHash: entries.at(-1)?.hash ?? null,
    };
    entries.push({ ...entry, hash: hashOf(entry) });
    at += (1 + r.below(4 * 24)) * 3_600_000;
  }
  return entries;
}

/** A UUID of version 7 in form, out of a text. */
function idOf(text) {
  const hex = createHash('md5').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}
