import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * A file attached to something; its content lies in the file store under its hash. Never changed but in its place. Once its retention
 * is over the content goes; the row stays.
 */
@Entity()
@Index('attachment_search', { synchronize: false })
@Index(['ownerKind', 'ownerId'])
@Index(['hash'], { where: 'content_deleted_at IS NULL' })
@Index(['retainUntil'], { where: 'content_deleted_at IS NULL' })
export class Attachment {
  @PrimaryColumn('uuid')
  id: string;

  /** What it is attached to, for example `procurement`. */
  @Column('varchar', { length: 40 })
  ownerKind: string;

  @Column('uuid')
  ownerId: string;

  /** Where in the owner, for example the key of a task. */
  @Column('varchar', { length: 80 })
  place: string;

  @Column('varchar', { length: 255 })
  name: string;

  /** MIME type, found by looking into it. */
  @Column('varchar', { length: 100 })
  type: string;

  /** In bytes. */
  @Column('int')
  size: number;

  /** SHA-256 of the content, in hexadecimal. */
  @Column('char', { length: 64 })
  hash: string;

  @Column('uuid')
  addedById: string;

  @Column('timestamptz')
  addedAt: Date;

  /** Whoever attached it said that it holds personal data. */
  @Column('boolean', { default: false })
  personalData: boolean;

  /** Last day of its retention. */
  @Column('date')
  retainUntil: string;

  /** When its content was deleted because its retention was over. */
  @Column('timestamptz', { nullable: true })
  contentDeletedAt: Date | null;
}
