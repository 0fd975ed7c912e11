import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Personal data and free text of one entry. It can be erased: the chain holds the salted commitment only. */
@Entity()
export class LedgerPrivate {
  @PrimaryColumn('uuid')
  entryId: string;

  @Column('text', { nullable: true })
  salt: string | null;

  @Column('jsonb', { nullable: true })
  content: object | null;

  @Column('timestamptz', { nullable: true })
  erasedAt: Date | null;
}

/** The shape of `content`. */
export interface PrivateContent {
  why?: string;
  private?: unknown;
}
