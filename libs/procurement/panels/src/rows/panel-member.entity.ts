import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Office } from '@commonweal/wire';

/** Somebody's membership of a panel. It ends and is kept, so that one can say who sat on it in March. */
@Entity()
@Index(['panel'], { where: 'ended_at IS NULL' })
@Index(['panel', 'personId'], { unique: true, where: 'ended_at IS NULL' })
@Index(['personId'], { where: 'ended_at IS NULL' })
export class PanelMember {
  @PrimaryColumn('uuid')
  id: string;

  /** Key of the panel. */
  @Column('varchar', { length: 80 })
  panel: string;

  @Column('uuid')
  personId: string;

  @Column('varchar', { length: 20 })
  office: Office;

  @Column('date')
  since: string;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;
}
