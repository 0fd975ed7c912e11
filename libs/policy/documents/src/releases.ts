import { Injectable } from '@nestjs/common';
import { Clock, DomainError } from '@commonweal/platform';
import { DataSource, LessThanOrEqual, MoreThan, And, type EntityManager } from 'typeorm';
import { ReleaseDocuments } from './document-set.js';
import { PolicyRelease } from './policy-release.entity.js';
import { PolicyRevision } from './policy-revision.entity.js';

const kept = 20;

/** Reads releases. Snapshots are immutable, so they are cached by number; which one is in force is asked each time. */
@Injectable()
export class Releases {
  private readonly snapshots = new Map<number, ReleaseDocuments>();

  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The documents in force, by the release number as this transaction sees it. Fails where no pack was loaded yet. */
  async inForce(tx: EntityManager): Promise<ReleaseDocuments> {
    const number = await this.numberInForce(tx);
    if (number === null) throw noRelease();
    return this.of(number, tx);
  }

  async numberInForce(tx: EntityManager): Promise<number | null> {
    // Asked with almost every request: by the ORM it takes several times as long.
    const [release] = await tx.query<Pick<PolicyRelease, 'number'>[]>(
      'SELECT number FROM policy_release WHERE effective_at <= $1 ORDER BY number DESC LIMIT 1',
      [this.clock.now()],
    );
    return release?.number ?? null;
  }

  /** The documents of one release; none before the first. The number must exist. */
  async of(number: number, tx: EntityManager = this.database.manager): Promise<ReleaseDocuments> {
    if (number === 0) return ReleaseDocuments.of(0, []);
    const known = this.snapshots.get(number);
    if (known) return known;
    const base = this.nearestBelow(number);
    const revisions = await tx.find(PolicyRevision, {
      where: { release: And(MoreThan(base.release), LessThanOrEqual(number)) },
      order: { release: 'ASC', kind: 'ASC', key: 'ASC' },
    });
    if (!(await tx.existsBy(PolicyRelease, { number }))) throw noSuchRelease(number);
    const entries = revisions.map((r) => ({ ...r, revision: { number: r.number, release: r.release } }));
    return this.keep(base.with(entries, number));
  }

  /** Documents that any later release revised, each once. */
  revisedAfter(tx: EntityManager, release: number): Promise<Pick<PolicyRevision, 'kind' | 'key'>[]> {
    return tx.query(`SELECT DISTINCT kind, key FROM policy_revision WHERE release > $1`, [release]);
  }

  private nearestBelow(number: number): ReleaseDocuments {
    const below = [...this.snapshots.keys()].filter((n) => n < number);
    return this.snapshots.get(Math.max(...below)) ?? ReleaseDocuments.of(0, []);
  }

  private keep(snapshot: ReleaseDocuments): ReleaseDocuments {
    this.snapshots.set(snapshot.release, snapshot);
    const oldest = this.snapshots.keys().next().value;
    if (this.snapshots.size > kept && oldest !== undefined) this.snapshots.delete(oldest);
    return snapshot;
  }
}

function noRelease(): DomainError {
  return new DomainError(
    'unavailable',
    'no-release',
    'No policy release is in force yet. Load a pack first.',
  );
}

function noSuchRelease(number: number): DomainError {
  return new DomainError('not-found', 'release-not-found', `There is no release ${number}.`);
}
