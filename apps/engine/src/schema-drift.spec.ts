import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestApplication, testApplication } from '@commonweal/platform/testing';
import { DataSource } from 'typeorm';
import { libs } from './libs.js';

describe('the database after all migrations', () => {
  let app: TestApplication;
  beforeAll(async () => void (app = await testApplication({ modules: libs })));
  afterAll(() => app.close());

  const drift = async () => {
    const { upQueries } = await app.get(DataSource).driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query);
  };

  it('agrees with the entities; if not, run npm run migration -- <lib>', async () => {
    expect(await drift()).toEqual([]);
  });

  it('would be seen to differ', async () => {
    await app.database.asOwner('ALTER TABLE person DROP COLUMN name');
    expect(await drift()).toEqual([expect.stringContaining('ADD "name"')]);
  });
});
