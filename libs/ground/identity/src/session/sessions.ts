import { Injectable } from '@nestjs/common';
import { Clock, Config, newId } from '@commonweal/platform';
import type { WayIn } from '@commonweal/wire';
import { DataSource, type EntityManager, LessThan } from 'typeorm';
import { StandIn } from '../absence/stand-in.entity.js';
import { Person } from '../people/person.entity.js';
import { hashToken, newToken } from '../tokens/hash-token.js';
import { Session } from './session.entity.js';

const minute = 60_000;

/** Somebody signed in, and by which session. */
export interface Present {
  session: Session;
  person: Person;
  /** People who are away today and named this one to stand in, by name. */
  absent: Person[];
}

interface Beginning {
  personId: string;
  way: WayIn;
  browser: string;
}

@Injectable()
export class Sessions {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** @returns the token for the browser */
  async begin(tx: EntityManager, beginning: Beginning): Promise<string> {
    const token = newToken();
    const now = this.clock.now();
    await tx.insert(Session, {
      ...beginning,
      id: newId(),
      tokenHash: hashToken(token),
      startedAt: now,
      seenAt: now,
      provenAt: now,
      endsAt: new Date(now.getTime() + this.config.sessionHours * 60 * minute),
    });
    await tx.delete(Session, { endsAt: LessThan(now) });
    return token;
  }

  /** Whose session it is, while it has not ended and the person may sign in. */
  async find(token: string | undefined): Promise<Present | null> {
    if (!token) return null;
    const now = this.clock.now();
    const found = await this.read(hashToken(token), now);
    if (!found || found.endsAt <= now || found.seenAt < this.idleSince) return null;
    const { person, absent, ...session } = found;
    if (now.getTime() - session.seenAt.getTime() > minute)
      await this.database.manager.update(Session, session.id, { seenAt: now });
    return { session, person, absent };
  }

  /** All that every request asks first, in one statement. */
  private async read(hash: string, now: Date): Promise<(Session & Omit<Present, 'session'>) | null> {
    const row = await this.database.manager
      .createQueryBuilder(Session, 'session')
      .innerJoinAndMapOne(
        'session.person',
        Person,
        'person',
        'person.id = session.personId AND person.active',
      )
      .leftJoin(
        StandIn,
        'named',
        'named.standInId = person.id AND named.from <= :today AND named.until >= :today',
      )
      .leftJoinAndMapMany('session.absent', Person, 'absent', 'absent.id = named.absentId AND absent.active')
      .where('session.tokenHash = :hash OR (session.formerHash = :hash AND session.formerUntil > :now)')
      .setParameters({ hash, now, today: this.clock.today() })
      .orderBy('absent.name')
      .addOrderBy('absent.id')
      .getOne();
    return row as (Session & Omit<Present, 'session'>) | null;
  }

  /** A session that was seen last before this has ended. */
  get idleSince(): Date {
    return new Date(this.clock.now().getTime() - this.config.sessionIdleMinutes * minute);
  }

  /** Whether the person showed who they are so lately that they need not do so again. */
  isProven({ provenAt }: Session): boolean {
    return this.clock.now().getTime() - provenAt.getTime() < this.config.proofMinutes * minute;
  }

  async prove(session: Session): Promise<void> {
    await this.database.manager.update(Session, session.id, { provenAt: this.clock.now() });
  }

  /** Whether the session is that of whom the provider knows by this subject; then it is proven. */
  async proveBySubject(id: string, subject: string): Promise<boolean> {
    const { manager } = this.database;
    const session = await manager.findOneBy(Session, { id });
    if (!session || !(await manager.existsBy(Person, { id: session.personId, subject }))) return false;
    await this.prove(session);
    return true;
  }

  /** At the next request each session of the person gets another token. */
  async renewSoon(tx: EntityManager, personId: string): Promise<void> {
    await tx.update(Session, { personId }, { mustRenew: true });
  }

  /**
   * Another token in place of the present one, which stays good for a minute: requests may be under way.
   * @returns the token for the browser; null when another request got it first
   */
  async renew({ id, tokenHash }: Session): Promise<string | null> {
    const token = newToken();
    const formerUntil = new Date(this.clock.now().getTime() + minute);
    const renewed = { tokenHash: hashToken(token), formerHash: tokenHash, formerUntil, mustRenew: false };
    const { affected } = await this.database.manager.update(
      Session,
      { id, tokenHash, mustRenew: true },
      renewed,
    );
    return affected === 1 ? token : null;
  }

  leave(token: string | undefined): Promise<void> {
    return this.end(this.database.manager, token);
  }

  async end(tx: EntityManager, token: string | undefined): Promise<void> {
    if (token) await tx.delete(Session, { tokenHash: hashToken(token) });
  }
}
