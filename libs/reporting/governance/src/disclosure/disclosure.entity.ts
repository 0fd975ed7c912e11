import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { DisclosureState } from '@commonweal/wire';
import type { Frozen } from './frozen.js';

/** A bundle that answers a request: what was disclosed and withheld, as it was decided. Never changed but while it is made. */
@Entity()
@Index(['procurementId'])
export class Disclosure {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  procurementId: string;

  @Column('varchar', { length: 200 })
  request: string;

  @Column('varchar', { length: 12 })
  state: DisclosureState;

  @Column('jsonb')
  content: Frozen;

  @Column('int')
  done: number;

  @Column('uuid')
  byId: string;

  @Column('timestamptz')
  at: Date;

  @Column('uuid', { nullable: true })
  attachmentId: string | null;

  @Column('varchar', { length: 64, nullable: true })
  hash: string | null;
}
