import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ContractChangeKind } from '@commonweal/wire';

/** Values by the names of their fields. */
export type Values = Record<string, string | number | null>;

/** What was changed in a contract after it was signed, and why. Never changed itself. */
@Entity()
@Index(['contractId', 'at'])
export class ContractChange {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  contractId: string;

  /** The one that was varied; null where the contract itself changed. */
  @Column('uuid', { nullable: true })
  obligationId: string | null;

  @Column('varchar', { length: 12 })
  kind: ContractChangeKind;

  @Column('timestamptz')
  at: Date;

  @Column('uuid')
  byId: string;

  @Column('text')
  reason: string;

  @Column('jsonb')
  before: Values;

  @Column('jsonb')
  after: Values;
}
