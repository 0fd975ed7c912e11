import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** What is hashed: ids and structure, and the commitment to what lies in `LedgerPrivate`. Never changed, never removed. */
@Entity()
@Unique(['subjectKind', 'subjectId', 'sequence'])
@Index(['actorId'])
@Index(['at'])
export class LedgerEntry {
  @PrimaryColumn('uuid')
  id: string;

  @Column()
  subjectKind: string;

  @Column()
  subjectId: string;

  @Column('int')
  sequence: number;

  @Column()
  action: string;

  @Column('uuid', { nullable: true })
  actorId: string | null;

  @Column('timestamptz')
  at: Date;

  @Column('int', { nullable: true })
  release: number | null;

  @Column('jsonb')
  data: object;

  @Column('text', { nullable: true })
  commitment: string | null;

  @Column('text', { nullable: true })
  previousHash: string | null;

  @Column('text')
  hash: string;
}
