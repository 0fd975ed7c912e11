import type { ServiceState } from '@commonweal/wire';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The key of a program. The program itself is a person without a role, so that the ledger and all scopes know it. */
@Entity()
export class ServiceKey {
  @PrimaryColumn('uuid')
  personId: string;

  /** SHA-256; the key has enough randomness that it cannot be reversed. */
  @Column('text', { unique: true })
  hash: string;

  /** How the key begins, to tell keys apart. */
  @Column('varchar', { length: 12 })
  start: string;

  /** Keys of what it was given for. */
  @Column('text', { array: true })
  scopes: string[];

  /** The last day on which it is good. */
  @Column('date')
  expiresOn: string;

  @Column('timestamptz', { nullable: true })
  usedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;

  stateOn(today: string): ServiceState {
    if (this.revokedAt) return 'revoked';
    return this.expiresOn < today ? 'expired' : 'good';
  }
}
