import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApplication, type TestApplication } from '@commonweal/platform/testing';
import { AppParts } from './app.module.js';
import { openApi } from './openapi.js';

describe('openapi.json', () => {
  let app: TestApplication;
  beforeAll(async () => void (app = await testApplication({ modules: [AppParts] })));
  afterAll(() => app.close());

  const committed = () =>
    JSON.parse(readFileSync(new URL('../openapi.json', import.meta.url), 'utf8')) as unknown;
  const now = () => JSON.parse(JSON.stringify(openApi(app.nest))) as ReturnType<typeof openApi>;

  it('says what the engine serves; if not, run npm run openapi', () => {
    expect(now()).toEqual(committed());
  });

  it('describes every body and every field', () => {
    const bare = Object.entries(now().components?.schemas ?? {}).flatMap(([name, schema]) =>
      'properties' in schema
        ? Object.entries(schema.properties ?? {})
            .filter(([, field]) => !('description' in field) && !('$ref' in field))
            .map(([field]) => `${name}.${field}`)
        : [],
    );
    expect(bare).toEqual([]);
  });
});
