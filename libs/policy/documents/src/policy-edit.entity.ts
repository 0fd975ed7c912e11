import { Column, Entity, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import type { DocumentKindName } from '@commonweal/wire';

/** A draft of one document inside a change. */
@Entity('policy_edit')
@Unique(['changeId', 'kind', 'key'])
@Index(['kind', 'key'])
export class PolicyEdit {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  changeId: string;

  @Column('varchar', { length: 40 })
  kind: DocumentKindName;

  @Column('varchar', { length: 80 })
  key: string;

  /** Null takes the document back: only a rollback of the release that brought it makes this. */
  @Column('json', { nullable: true })
  content: object | null;

  /** Release of the revision that the edit began from; 0 for a new document. */
  @Column('int')
  basedOn: number;

  @VersionColumn()
  version: number;
}
