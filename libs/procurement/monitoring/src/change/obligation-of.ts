import type { EntityManager } from 'typeorm';
import { notFound } from '@commonweal/platform';
import { Obligation } from '../contract/obligation.entity.js';

/** @throws DomainError not-found */
export async function obligationOf(tx: EntityManager, id: string): Promise<Obligation> {
  const found = await tx.findOneBy(Obligation, { id });
  if (!found) throw notFound('obligation');
  return found;
}
