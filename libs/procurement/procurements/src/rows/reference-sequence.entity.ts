import { Column, Entity, PrimaryColumn, type EntityManager } from 'typeorm';

/** The last number given of a series of references. */
@Entity()
export class ReferenceSequence {
  /** For example `PR-2026`. */
  @PrimaryColumn('varchar', { length: 20 })
  series: string;

  @Column('int')
  last: number;
}

/** The next reference of the series, `PR-2026-0042`; a transaction that is rolled back leaves no gap. */
export async function nextReference(tx: EntityManager, series: string): Promise<string> {
  const [row] = await tx.query<{ last: number }[]>(
    `INSERT INTO reference_sequence AS s (series, last) VALUES ($1, 1)
     ON CONFLICT (series) DO UPDATE SET last = s.last + 1 RETURNING last`,
    [series],
  );
  return `${series}-${String(row?.last ?? 0).padStart(4, '0')}`;
}
