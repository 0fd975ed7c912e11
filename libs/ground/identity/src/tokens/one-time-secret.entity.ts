import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type Purpose = 'setup' | 'password' | 'sign-in-link' | 'sign-in-code';

/** The hash of a link's token or of a code, bound to what it is for and to whom. */
@Entity()
@Index(['purpose', 'personId'])
export class OneTimeSecret {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  purpose: Purpose;

  /** Nobody yet, for the first administrator. */
  @Column('uuid', { nullable: true })
  personId: string | null;

  @Column('text')
  @Index()
  hash: string;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  usedAt: Date | null;

  @Column('int', { default: 0 })
  attempts: number;
}
