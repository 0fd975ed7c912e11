import { expect } from '@jest/globals';
import { Releases } from '@commonweal/documents';
import { Clock } from '@commonweal/platform';
import type { TestApplication } from '@commonweal/platform/testing';
import type { FactContent, SubjectKind } from '@commonweal/wire';
import { DataSource } from 'typeorm';
import { Subjects } from '../subject.js';

/** Each fact that is asked for alone must be what it is when all are read: so one rule is judged alone as among all. */
export async function expectSameFactsAlone(app: TestApplication, kind: SubjectKind, ids: string[]) {
  const tx = app.get(DataSource).manager;
  const documents = await app.get(Releases).inForce(tx);
  const today = app.get(Clock).today();
  const read = (asked?: ReadonlySet<string>) =>
    app.get(Subjects).get(kind).facts(tx, ids, documents, today, asked);
  const all = await read();
  expect([...all.keys()].sort()).toEqual([...ids].sort());
  const about = [...documents.all<FactContent>('fact')].filter(([, { subjects }]) => subjects.includes(kind));
  const names = new Set([
    ...about.map(([name]) => name),
    ...[...all.values()].flatMap(({ facts }) => Object.keys(facts)),
  ]);
  expect(names.size).toBeGreaterThan(0);
  for (const name of names) {
    const alone = await read(new Set([name]));
    for (const id of ids) {
      const facts = all.get(id)?.facts ?? {};
      expect({ id, ...alone.get(id)?.facts }).toEqual({
        id,
        ...(name in facts ? { [name]: facts[name] } : {}),
      });
    }
  }
}
