import type { EntityManager } from 'typeorm';
import { type Caller, scopeOf } from '@commonweal/identity';
import { checkVersion, lock, notFound } from '@commonweal/platform';
import { Certificate } from './certificate.entity.js';

/** For a command: nobody else changes it until the transaction ends. @throws DomainError not-found, stale */
export async function certificateFor(
  tx: EntityManager,
  { id, seen, caller }: { id: string; seen?: number; caller: Caller },
): Promise<Certificate> {
  await lock(tx, `certificate:${id}`);
  const certificate = await tx.findOneBy(Certificate, { id });
  if (!certificate || !scopeOf(caller).includes({ supplierId: certificate.supplierId }))
    throw notFound('certificate');
  if (seen !== undefined) checkVersion(certificate, seen, 'certificate');
  return certificate;
}
