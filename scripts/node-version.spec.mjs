import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isInRange } from './node-version.mjs';

const range = '^20.19.0 || ^22.13.0 || >=24.11.0';

for (const version of ['20.19.0', '20.20.2', '22.13.1', '24.11.0', '26.1.0'])
  it(`${version} will do`, () => assert.equal(isInRange(version, range), true));
for (const version of ['18.20.0', '20.18.9', '21.7.0', '22.12.0', '23.11.0', '24.10.9'])
  it(`${version} will not do`, () => assert.equal(isInRange(version, range), false));
