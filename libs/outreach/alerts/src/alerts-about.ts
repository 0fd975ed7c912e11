import { Any, type EntityManager } from 'typeorm';
import { readOnce } from '@commonweal/platform';
import type { SubjectKind } from '@commonweal/wire';
import { Alert } from './alert.entity.js';

/** All alerts about subjects of one kind, whatever became of them, by subject. Whoever raises one while they stand still adds it. */
export function alertsAbout(
  tx: EntityManager,
  subjectKind: SubjectKind,
  ids: string[],
): Promise<ReadonlyMap<string, Alert[]>> {
  return readOnce(tx, `alerts about a ${subjectKind}`, ids, async (left) => {
    const found = new Map(left.map((id) => [id, [] as Alert[]]));
    for (const alert of await tx.findBy(Alert, { subjectKind, subjectId: Any(left) }))
      found.get(alert.subjectId)?.push(alert);
    return found;
  });
}
