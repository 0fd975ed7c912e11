import type { EntityManager } from 'typeorm';
import type { CertificateContract } from '@commonweal/wire';
import type { Certificate } from './certificate.entity.js';

/** What asks for a certificate, in one word: the indicator, or the own title of an obligation. */
const askedFor = 'coalesce(o.indicator, lower(o.title))';

interface Asking extends CertificateContract {
  certificateId: string;
}

/** Running contracts that ask for each certificate, by its id. */
export async function askingContracts(
  tx: EntityManager,
  certificates: Pick<Certificate, 'id'>[],
): Promise<Map<string, CertificateContract[]>> {
  const rows = await tx.query<Asking[]>(
    `SELECT DISTINCT x.id AS "certificateId", c.id, c.reference, c.title
       FROM certificate x
       JOIN contract c ON c.supplier_id = x.supplier_id AND c.state = 'running'
       JOIN obligation o ON o.contract_id = c.id AND o.type = 'certificate' AND ${askedFor} = x.answers
      WHERE x.id = ANY($1) ORDER BY c.reference`,
    [certificates.map(({ id }) => id)],
  );
  const asking = new Map<string, CertificateContract[]>();
  for (const { certificateId, ...contract } of rows)
    asking.set(certificateId, [...(asking.get(certificateId) ?? []), contract]);
  return asking;
}

/** Ids of the running contracts whose people are told of a certificate: those that ask for it, else all of its supplier. */
export async function contractsTold(tx: EntityManager, { id, supplierId }: Certificate): Promise<string[]> {
  const asking = (await askingContracts(tx, [{ id }])).get(id);
  if (asking) return asking.map((contract) => contract.id);
  const rows = await tx.query<{ id: string }[]>(
    `SELECT id FROM contract WHERE supplier_id = $1 AND state = 'running' ORDER BY reference`,
    [supplierId],
  );
  return rows.map((row) => row.id);
}
