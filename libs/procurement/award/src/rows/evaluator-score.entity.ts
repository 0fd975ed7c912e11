import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What one evaluator gives one answer, before moderation. */
@Entity()
@Index(['procurementId'])
export class EvaluatorScore {
  @PrimaryColumn('uuid')
  evaluatorId: string;

  @PrimaryColumn('uuid')
  bidId: string;

  @PrimaryColumn('varchar', { length: 80 })
  criterion: string;

  @Column('uuid')
  procurementId: string;

  @Column('int')
  score: number;

  @Column('text')
  comment: string;
}
