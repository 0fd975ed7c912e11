// docs/security.md names for each risk the spec that proves its defence: they must be there.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import test from 'node:test';
import { root } from './child.mjs';

const specs = ['libs', 'apps', 'e2e'].flatMap((folder) =>
  readdirSync(`${root}${folder}`, { recursive: true })
    .map(String)
    .filter((path) => path.includes('.spec.') && !path.includes('node_modules') && !path.includes('dist'))
    .map((path) => basename(path).replace(/(\.api)?\.spec\..*$/, '')),
);

test('every risk of docs/security.md is numbered and names a spec that is there', () => {
  const rows = readFileSync(`${root}docs/security.md`, 'utf8').match(/^\| \d+ .*$/gm) ?? [];
  assert.deepEqual(
    rows.map((row) => Number(row.split('|')[1])),
    Array.from({ length: 20 }, (_, index) => index + 1),
  );
  for (const row of rows) {
    const proofs = [...row.split('|')[4].matchAll(/`([^`]+)`/g)].map(([, name]) => name);
    const named = proofs.filter((name) => !name.startsWith('npm '));
    assert.ok(named.length > 0, row);
    for (const name of named) {
      const spec = basename(name).replace(/(\.api)?\.spec\..*$/, '');
      assert.ok(specs.includes(spec), `${name} is not there`);
    }
  }
});
