import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ConditionHolds } from '@commonweal/wire';

/** A condition of a panel that is a task of a procurement: its key names the task, its ruling and number where it comes from. */
@Entity()
@Index(['procurementId', 'key'], { unique: true })
@Index(['ownerId'])
export class ProcurementCondition {
  @PrimaryColumn('uuid')
  rulingId: string;

  @PrimaryColumn('int')
  number: number;

  @Column('uuid')
  procurementId: string;

  @Column('varchar', { length: 80 })
  key: string;

  /** The stage that cannot be left while it is open. */
  @Column('varchar', { length: 80 })
  stage: string;

  /** Key of the panel. */
  @Column('varchar', { length: 80 })
  panel: string;

  @Column('text')
  what: string;

  @Column('uuid')
  ownerId: string;

  @Column('date')
  dueOn: string;

  @Column('varchar', { length: 20 })
  holds: ConditionHolds;
}
