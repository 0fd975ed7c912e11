import type { RetainedKind } from '@commonweal/wire';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a record was disposed of at the end of its retention: its files, comments and reasons are gone. */
@Entity()
export class Disposal {
  @PrimaryColumn('varchar', { length: 20 })
  kind: RetainedKind;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  byId: string;

  @Column('timestamptz')
  at: Date;

  @Column('int')
  files: number;

  @Column('int')
  comments: number;
}
