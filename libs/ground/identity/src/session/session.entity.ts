import type { WayIn } from '@commonweal/wire';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A session lives on the server; the browser holds a random token, this table its hash. */
@Entity()
export class Session {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text', { unique: true })
  tokenHash: string;

  @Column('uuid')
  @Index()
  personId: string;

  @Column('text')
  way: WayIn;

  /** What kind of browser it is, such as `Firefox on Windows`. */
  @Column('text')
  browser: string;

  @Column('timestamptz')
  startedAt: Date;

  @Column('timestamptz')
  seenAt: Date;

  /** The end, however busy the session is. */
  @Column('timestamptz')
  endsAt: Date;

  /** When its person last showed who they are. */
  @Column('timestamptz')
  provenAt: Date;

  /** The person's roles have changed: the next request gets another token. */
  @Column({ default: false })
  mustRenew: boolean;

  /** The token before the last renewal, good for what was under way at that moment. */
  @Column('text', { nullable: true, unique: true })
  formerHash: string | null;

  @Column('timestamptz', { nullable: true })
  formerUntil: Date | null;
}
