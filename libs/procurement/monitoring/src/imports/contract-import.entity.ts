import type { ImportRow } from '@commonweal/wire';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Register } from './register-tables.js';

/** A register as it was read, between preview and acceptance. */
@Entity()
@Index(['state', 'at'])
export class ContractImport {
  @PrimaryColumn('uuid')
  id: string;

  /** Of the file. */
  @Column('varchar', { length: 300 })
  name: string;

  @Column('varchar', { length: 12 })
  state: 'previewed' | 'accepted';

  /** What was read; it names people, so it goes once it was accepted. */
  @Column('jsonb', { nullable: true })
  register: Register | null;

  /** What was done when it was accepted. */
  @Column('jsonb', { nullable: true })
  taken: ImportRow[] | null;

  @Column('uuid')
  byId: string;

  @Column('timestamptz')
  at: Date;

  @Column('timestamptz', { nullable: true })
  acceptedAt: Date | null;
}
