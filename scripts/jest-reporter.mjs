import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Ends a run with one line that says how it went, and leaves the figures for `npm test` to add up. */
export default class Reporter {
  onRunComplete(_contexts, results) {
    const passed = results.numPassedTests;
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const seconds = (Date.now() - results.startTime) / 1000;
    const project = process.env.TEST_PROJECT;
    if (project) {
      mkdirSync(join(project, '.results'), { recursive: true });
      writeFileSync(join(project, '.results/jest.json'), JSON.stringify({ passed, failed, seconds }));
    }
    console.log(`${passed} passed, ${failed} failed`);
  }
}
