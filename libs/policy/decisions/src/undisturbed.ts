import { In, type EntityManager } from 'typeorm';
import type { Releases } from '@commonweal/documents';
import type { Plan } from './planner.js';
import { Reevaluation } from './reevaluation.entity.js';
import { StandingEffect } from './standing-effect.entity.js';
import { changesNothing } from './transition.js';

/**
 * Keys of the rules that were revised since everything that runs was last gone through to its end. Undefined where it never was, or
 * where other documents were revised too: what is derived from those shows in nobody's plan.
 */
export async function revisedRules(
  tx: EntityManager,
  releases: Releases,
): Promise<ReadonlySet<string> | undefined> {
  const since = await tx.maximum(Reevaluation, 'release', { isWhole: true });
  if (since === null) return undefined;
  const revised = await releases.revisedAfter(tx, since);
  return revised.every(({ kind }) => kind === 'rule') ? new Set(revised.map(({ key }) => key)) : undefined;
}

/** Ids of the subjects that come out as they were: their plan changes nothing, and of a revised rule nothing stands on them. */
export async function undisturbed(
  tx: EntityManager,
  plans: readonly Plan[],
  revised: ReadonlySet<string> | undefined,
): Promise<ReadonlySet<string>> {
  const same = revised ? plans.filter(changesNothing) : [];
  const [first] = same;
  if (!revised || !first) return new Set();
  const ids = new Set(same.map(({ subjectId }) => subjectId));
  const told = await tx.find(StandingEffect, {
    select: { id: true, subjectId: true },
    where: { subjectKind: first.subjectKind, subjectId: In([...ids]), rule: In([...revised]) },
  });
  for (const { subjectId } of told) ids.delete(subjectId);
  return ids;
}
