// Verifies an export of the ledger with nothing of the product's: node docs/verify-ledger.mjs ledger.jsonl [number:hash of a seal you kept]
// The format is described in docs/ledger.md. It ends with 0 where everything holds, else with 1.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

const sorted = (_, value) => {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, value[key]]));
};
const sha256 = () => createHash('sha256');
const hashOf = (...fields) => sha256().update(JSON.stringify(fields, sorted)).digest('hex');

const [file, kept] = process.argv.slice(2);
const [faults, hashes, seals] = [[], new Map(), []];
let last = {};
for await (const text of createInterface({ input: createReadStream(file) })) {
  const { entry, seal, head } = JSON.parse(text);
  if (entry) readEntry(entry);
  if (seal) seals.push({ ...seal, lines: sha256() });
  if (head) readHead(head, seals.at(-1));
}
seals.forEach((seal, place) => readSeal(seal, seals[place - 1]));
if (kept && !seals.some(({ number, hash }) => kept === `${number}:${hash}`))
  faults.push(`the seal ${kept} that you kept is not there`);
console.log([`${hashes.size} entries, ${seals.length} seals, ${faults.length} faults`, ...faults].join('\n'));
process.exit(faults.length ? 1 : 0);

function readEntry(e) {
  const before = last.subjectKind === e.subjectKind && last.subjectId === e.subjectId ? last : {};
  const at = `${e.subjectKind} ${e.subjectId} ${e.sequence}`;
  if (e.sequence !== (before.sequence ?? 0) + 1) faults.push(`${at}: an entry before it is missing`);
  else if (e.previousHash !== (before.hash ?? null)) faults.push(`${at}: it does not follow the one before`);
  const who = [e.id, e.subjectKind, e.subjectId, e.sequence, e.action, e.actorId, e.at, e.release];
  if (e.hash !== hashOf(...who, e.data, e.commitment, e.previousHash)) faults.push(`${at}: it was altered`);
  hashes.set(at, e.hash);
  last = e;
}
function readHead({ subjectKind, subjectId, sequence, hash }, seal) {
  const at = `${subjectKind} ${subjectId} ${sequence}`;
  seal.lines.update(`${at} ${hash}\n`);
  if (hashes.get(at) !== hash) faults.push(`${at}: it was there when seal ${seal.number} was put on it`);
}
function readSeal({ number, at, heads, digest, previousHash, hash, lines }, before) {
  const follows = number === (before?.number ?? 0) + 1 && previousHash === (before?.hash ?? null);
  if (!follows || digest !== lines.digest('hex') || hash !== hashOf(number, at, heads, digest, previousHash))
    faults.push(`seal ${number}: it is broken`);
}
