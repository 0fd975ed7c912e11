import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an authenticator app and we both know of a person. Secrets are sealed by the vault. */
@Entity()
export class SecondFactor {
  @PrimaryColumn('uuid')
  personId: string;

  /** Null until a first code has shown that the app has it. */
  @Column('text', { nullable: true })
  secret: string | null;

  /** One that waits for its first code, in the place of none or of another. */
  @Column('text', { nullable: true })
  pending: string | null;

  @Column('timestamptz', { nullable: true })
  since: Date | null;

  /** The step of the last code that was used: none up to it counts again. */
  @Column('bigint', { default: 0 })
  lastStep: number;

  /** Hashes of those that are left. */
  @Column('text', { array: true, default: [] })
  recoveryHashes: string[];
}
