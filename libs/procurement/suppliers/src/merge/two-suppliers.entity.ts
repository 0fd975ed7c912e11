import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Two that look like one, and are not: somebody said so. The lesser id comes first. */
@Entity()
export class TwoSuppliers {
  @PrimaryColumn('uuid')
  firstId: string;

  @PrimaryColumn('uuid')
  secondId: string;

  @Column('text')
  reason: string;

  @Column('uuid')
  byId: string;

  @Column('timestamptz')
  at: Date;
}

/** The key of a pair, whichever is named first. */
export function pairOf(one: string, other: string): { firstId: string; secondId: string } {
  const [firstId = '', secondId = ''] = [one, other].sort();
  return { firstId, secondId };
}
