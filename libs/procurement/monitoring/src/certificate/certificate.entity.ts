import { Temporal } from 'temporal-polyfill';
import { Column, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import type { CertificateStanding } from '@commonweal/wire';
import { plusDays } from '@commonweal/calendar';

/** Something that a supplier holds until a day: a standard, an accreditation, an insurance. */
@Entity()
@Index('certificate_search', { synchronize: false })
@Index(['supplierId', 'state'])
@Index(['state', 'expiresOn'])
@Index(['nextLookOn'], { where: 'next_look_on IS NOT NULL' })
export class Certificate {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  supplierId: string;

  @Column('varchar', { length: 200 })
  name: string;

  @Column('varchar', { length: 200 })
  issuer: string;

  @Column('varchar', { length: 80 })
  number: string;

  @Column('date')
  issuedOn: string;

  /** The last day on which it is valid. */
  @Column('date')
  expiresOn: string;

  /** What of a contract asks for it: the indicator, or the own title of an obligation in lower case. */
  @Column('varchar', { length: 1000, nullable: true })
  answers: string | null;

  @Column('varchar', { length: 12 })
  state: CertificateState;

  /** The one that took its place. */
  @Column('uuid', { nullable: true })
  renewedById: string | null;

  @Column('text', { nullable: true })
  reason: string | null;

  /** Days until it expires are counted by rules: while it counts it is looked at every day. */
  @Column('date', { nullable: true })
  nextLookOn: string | null;

  @VersionColumn()
  version: number;

  /** Nobody is to renew it any more: why, in words; undefined while it counts. */
  get settled(): string | undefined {
    if (this.state === 'current') return undefined;
    return this.state === 'renewed' ? 'It was renewed.' : 'It was withdrawn.';
  }

  isExpired(today: string): boolean {
    return this.state === 'current' && this.expiresOn < today;
  }

  /** Calendar days; negative once it has expired. */
  daysLeft(today: string): number {
    return Temporal.PlainDate.from(today).until(this.expiresOn).days;
  }

  /** @param soon for how many days before it expires it is said to expire soon */
  standing(today: string, soon: number): CertificateStanding {
    if (this.state !== 'current') return this.state;
    if (this.isExpired(today)) return 'expired';
    return this.daysLeft(today) <= soon ? 'expires-soon' : 'valid';
  }

  lookAfter(today: string): string | null {
    return this.state === 'current' ? plusDays(today, 1) : null;
  }
}

export type CertificateState = 'current' | 'renewed' | 'withdrawn';
