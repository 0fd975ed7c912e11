import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A mail in the console's mailbox. */
@Entity('mail')
@Index(['at'])
export class MailboxMail {
  @PrimaryColumn('uuid')
  id: string;

  /** Unique: the same attempt is never put in twice. */
  @Column('uuid', { unique: true })
  reference: string;

  @Column('varchar', { length: 254 })
  to: string;

  @Column('varchar', { length: 500 })
  subject: string;

  @Column('text')
  text: string;

  @Column('timestamptz')
  at: Date;

  @Column('boolean')
  opened: boolean;
}
