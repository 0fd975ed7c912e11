import type { EntityManager } from 'typeorm';
import { invalidField } from '@commonweal/platform';
import type { ErasureFile } from '@commonweal/wire';
import { holdsOn, inWords } from '../holds/held-by.js';
import { type Called, patternsOf } from './called.js';

interface Found extends ErasureFile {
  ownerKind: string;
  ownerId: string;
}

/** Files with content that the person attached, or whose name says theirs; those marked as holding personal data first. */
async function found(tx: EntityManager, personId: string, called: Called): Promise<Found[]> {
  const { emails, everywhere, theirs } = patternsOf(called);
  const pattern = [emails, everywhere, theirs].filter(Boolean).join('|');
  return tx.query<Found[]>(
    `SELECT a.id, a.name, a.personal_data AS "personalData", a.owner_kind AS "ownerKind", a.owner_id AS "ownerId",
            coalesce(p.reference || ' ' || p.title, c.reference || ' ' || c.title, s.name, '') AS record
       FROM attachment a
       LEFT JOIN return_line l ON a.owner_kind = 'return-line' AND l.id = a.owner_id
       LEFT JOIN certificate f ON a.owner_kind = 'certificate' AND f.id = a.owner_id
       LEFT JOIN disclosure d ON a.owner_kind = 'disclosure' AND d.id = a.owner_id
       LEFT JOIN procurement p ON p.id = coalesce(d.procurement_id, a.owner_id)
       LEFT JOIN contract c ON c.id = l.contract_id
       LEFT JOIN supplier s ON s.id = f.supplier_id
      WHERE a.content_deleted_at IS NULL AND (a.added_by_id = $1 OR a.name ~* $2)
      ORDER BY a.personal_data DESC, a.added_at, a.id`,
    [personId, pattern],
  );
}

export async function theirFiles(
  tx: EntityManager,
  personId: string,
  called: Called,
): Promise<ErasureFile[]> {
  return (await found(tx, personId, called)).map(({ id, name, record, personalData }) => {
    return { id, name, record, personalData };
  });
}

/** Takes the content of the chosen ones away. @throws DomainError invalid where one is not theirs, or is held */
export async function endFiles(
  tx: EntityManager,
  { personId, called, chosen, at }: { personId: string; called: Called; chosen: string[]; at: Date },
): Promise<void> {
  if (!chosen.length) return;
  const theirs = new Map((await found(tx, personId, called)).map((file) => [file.id, file]));
  for (const id of chosen) {
    const file = theirs.get(id);
    if (!file) throw invalidField('files', 'One of the files is not among those of the person any more.');
    const [held] = await holdsOn(tx, file.ownerKind, file.ownerId);
    if (held) throw invalidField('files', `${file.name}: ${inWords(held)}`);
  }
  await tx.query('UPDATE attachment SET content_deleted_at = $2 WHERE id = ANY($1::uuid[])', [chosen, at]);
}
