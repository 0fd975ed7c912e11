import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A file attached to something; its content lies in the file store under its hash. Never changed but in its place. */
@Entity()
@Index(['ownerKind', 'ownerId'])
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

  /** Last day of its retention; what is to become of it afterwards people decide. */
  @Column('date')
  retainUntil: string;
}
