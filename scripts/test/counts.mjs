import { readFileSync } from 'node:fs';

const passed = { passed: 1, failed: 0 };
export const failed = { passed: 0, failed: 1 };

/** A check that says yes or no by its exit code. */
export const yesOrNo = ({ code }) => (code === 0 ? passed : failed);

/** What a runner counted; when it failed in a way that it did not count, or ran nothing, that is a failure too. */
export function honest(counted, { code }) {
  const silent = counted.failed === 0 && (code !== 0 || counted.passed === 0);
  return silent ? { ...counted, failed: 1 } : counted;
}

/** From Jest's `--json`; what was skipped did not pass. */
export function ofJest(path) {
  const { numPassedTests, numTotalTests, numRuntimeErrorTestSuites } = read(path);
  return { passed: numPassedTests, failed: numTotalTests - numPassedTests + numRuntimeErrorTestSuites };
}

/** From Playwright's JSON reporter; what was skipped, or passed only at a second try, did not pass. */
export function ofPlaywright(path) {
  const { stats, errors } = read(path);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length };
}

/** From the TAP of node --test. */
export function ofTap(text) {
  const count = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  return { passed: count('pass'), failed: count('tests') - count('pass') };
}

/** From the last line `N passed, N failed` that a command of ours printed. */
export function ofClosingLine(text) {
  const [, good = 0, bad = 0] = [...text.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1) ?? [];
  return { passed: Number(good), failed: Number(bad) };
}

export const sum = (all) => ({
  passed: all.reduce((total, each) => total + each.passed, 0),
  failed: all.reduce((total, each) => total + each.failed, 0),
});

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return { numPassedTests: 0, numTotalTests: 0, numRuntimeErrorTestSuites: 1, stats: none, errors: [1] };
  }
}

const none = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
