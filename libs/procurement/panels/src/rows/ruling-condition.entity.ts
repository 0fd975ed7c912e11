import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConditionHolds } from '@commonweal/wire';

/** A condition of an approval, as the panel put it. What becomes of it is known where it is a task. */
@Entity()
export class RulingCondition {
  @PrimaryColumn('uuid')
  rulingId: string;

  /** From 1, in the order in which the panel put them. */
  @PrimaryColumn('int')
  number: number;

  @Column('text')
  what: string;

  @Column('uuid')
  ownerId: string;

  @Column('date')
  dueOn: string;

  @Column('varchar', { length: 20 })
  holds: ConditionHolds;
}
