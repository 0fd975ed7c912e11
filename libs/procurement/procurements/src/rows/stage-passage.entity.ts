import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type WayOut = 'advanced' | 'sent-back' | 'moved';

/** One passage through a stage, from entering to leaving it; a stage that is sent back to is entered again. */
@Entity()
@Index(['procurementId'])
export class StagePassage {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  procurementId: string;

  /** Its key in the workflow that is followed; one that a move left without a place keeps the key it had. */
  @Column('varchar', { length: 80 })
  stage: string;

  @Column('timestamptz')
  enteredAt: Date;

  @Column('timestamptz', { nullable: true })
  leftAt: Date | null;

  @Column('varchar', { length: 20, nullable: true })
  wayOut: WayOut | null;
}
