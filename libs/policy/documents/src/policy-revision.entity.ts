import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { DocumentKindName } from '@commonweal/wire';

/** What a policy document says from one release on. Immutable: the database refuses update and delete. */
@Entity('policy_revision')
@Index(['release'])
export class PolicyRevision {
  @PrimaryColumn('varchar', { length: 40 })
  kind: DocumentKindName;

  @PrimaryColumn('varchar', { length: 80 })
  key: string;

  @PrimaryColumn('int')
  release: number;

  /** From 1, per document. */
  @Column('int')
  number: number;

  /** Null where a rollback took a new document back. */
  @Column('json', { nullable: true })
  content: object | null;
}
