import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { honest, ofClosingLine, ofJest, ofPlaywright, ofTap, sum } from './counts.mjs';

const folder = mkdtempSync(join(tmpdir(), 'commonweal-counts-'));
after(() => rmSync(folder, { recursive: true }));

function aFile(name, content) {
  writeFileSync(join(folder, name), JSON.stringify(content));
  return join(folder, name);
}

it('counts what Jest skipped, and a suite that did not start, as failed', () => {
  const jest = aFile('jest.json', { numPassedTests: 8, numTotalTests: 10, numRuntimeErrorTestSuites: 1 });
  assert.deepEqual(ofJest(jest), { passed: 8, failed: 3 });
});

it('counts what passed at a second try as failed', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 1 };
  assert.deepEqual(ofPlaywright(aFile('playwright.json', { stats, errors: [] })), { passed: 5, failed: 3 });
});

it('counts results that were never written as a failure', () => {
  assert.deepEqual(ofJest(join(folder, 'none.json')), { passed: 0, failed: 1 });
  assert.deepEqual(ofPlaywright(join(folder, 'none.json')), { passed: 0, failed: 1 });
});

it('reads the TAP of node --test', () => {
  assert.deepEqual(ofTap('# tests 5\n# suites 1\n# pass 3\n# fail 1\n# skipped 1\n'), {
    passed: 3,
    failed: 2,
  });
});

it('reads the last closing line', () => {
  assert.deepEqual(ofClosingLine('1 passed, 0 failed\nmore\n7 passed, 2 failed\n'), { passed: 7, failed: 2 });
});

it('does not believe a runner that counted no failure and ended badly, or that ran nothing', () => {
  assert.equal(honest({ passed: 3, failed: 0 }, { code: 1 }).failed, 1);
  assert.equal(honest({ passed: 0, failed: 0 }, { code: 0 }).failed, 1);
  assert.deepEqual(honest({ passed: 3, failed: 0 }, { code: 0 }), { passed: 3, failed: 0 });
});

it('adds up', () => {
  const all = [
    { passed: 1, failed: 2 },
    { passed: 3, failed: 4 },
  ];
  assert.deepEqual(sum(all), { passed: 4, failed: 6 });
});
