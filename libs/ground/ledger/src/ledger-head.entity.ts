import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The end of a chain when a seal was put on it. */
@Entity()
@Index(['subjectKind', 'subjectId', 'sequence'])
export class LedgerHead {
  @PrimaryColumn('int')
  seal: number;

  @PrimaryColumn()
  subjectKind: string;

  @PrimaryColumn()
  subjectId: string;

  @Column('int')
  sequence: number;

  /** Of the entry with that sequence. */
  @Column('text')
  hash: string;
}
