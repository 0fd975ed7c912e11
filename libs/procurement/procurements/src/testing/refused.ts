import { expect } from '@jest/globals';
import type { TestApplication } from '@commonweal/platform/testing';
import { DataSource } from 'typeorm';

export type Refusal = [what: string, body: unknown, status: number, code: string, fields?: string[]];

/** Everything that is stored about procurements. */
async function stored(app: TestApplication): Promise<unknown> {
  const tables = [
    'procurement',
    'procurement_fact',
    'procurement_task',
    'stage_passage',
    'indicator_choice',
    'ruling',
  ];
  const others = [
    'attachment',
    'reference_sequence',
    'standing_effect',
    'decision',
    'response',
    'ledger_entry',
  ];
  const counts = others.map((table) => app.get(DataSource).query(`SELECT count(*) FROM ${table}`));
  const rows = tables.map((table) =>
    app.get(DataSource).query(`SELECT t.*::text FROM ${table} t ORDER BY 1`),
  );
  return Promise.all([...rows, ...counts]);
}

/** What is sent is refused as said, and nothing that is stored has changed. */
export async function refused(
  app: TestApplication,
  send: () => Promise<{ status: number; body: Record<string, unknown>; headers: Record<string, string> }>,
  [what, , status, code, fields]: Refusal,
) {
  const before = await stored(app);
  const answer = await send();
  expect({ what, status: answer.status, code: answer.body['code'] }).toEqual({ what, status, code });
  expect(answer.headers['content-type']).toContain('application/problem+json');
  if (fields) expect(Object.keys(answer.body['errors'] as object)).toEqual(fields);
  expect(await stored(app)).toEqual(before);
}
