import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A session lives on the server; the browser holds a random token, this table its hash. */
@Entity()
export class Session {
  @PrimaryColumn('text')
  tokenHash: string;

  @Column('uuid')
  @Index()
  personId: string;

  @Column('timestamptz')
  seenAt: Date;

  /** The end, however busy the session is. */
  @Column('timestamptz')
  endsAt: Date;
}
