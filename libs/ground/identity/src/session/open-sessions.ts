import { Injectable } from '@nestjs/common';
import { Ledger } from '@commonweal/ledger';
import { Clock, notFound, Transaction } from '@commonweal/platform';
import type { SignedInView } from '@commonweal/wire';
import { type EntityManager, type FindOptionsWhere, MoreThan, MoreThanOrEqual, Not } from 'typeorm';
import type { Caller } from '../access/caller.js';
import { Person } from '../people/person.entity.js';
import { Session } from './session.entity.js';
import { type Present, Sessions } from './sessions.js';

/** Where people are signed in, and how that is ended from elsewhere. */
@Injectable()
export class OpenSessions {
  constructor(
    private readonly transaction: Transaction,
    private readonly sessions: Sessions,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  mine({ session }: Present): Promise<SignedInView[]> {
    return this.transaction.run((tx) => this.of(tx, session.personId, session.id));
  }

  /** @throws DomainError not-found */
  theirs(personId: string): Promise<SignedInView[]> {
    return this.transaction.run(async (tx) => {
      await mustExist(tx, personId);
      return this.of(tx, personId);
    });
  }

  /** @throws DomainError not-found where it is another's, or has ended */
  endOne({ person }: Present, id: string): Promise<void> {
    return this.transaction.run(async (tx) => {
      const ended = await this.end(tx, { id, personId: person.id }, person.id);
      if (!ended) throw notFound('session');
    });
  }

  async endOthers({ session, person }: Present): Promise<void> {
    await this.transaction.run((tx) => this.end(tx, { personId: person.id, id: Not(session.id) }, person.id));
  }

  /** @throws DomainError not-found */
  endTheirs(personId: string, caller: Caller): Promise<void> {
    return this.transaction.run(async (tx) => {
      await mustExist(tx, personId);
      await this.end(tx, { personId }, caller.personId);
    });
  }

  private async end(
    tx: EntityManager,
    which: FindOptionsWhere<Session> & { personId: string },
    actorId: string,
  ): Promise<number> {
    const { affected: count } = await tx.delete(Session, which);
    if (!count) return 0;
    const about = { subjectKind: 'person', subjectId: which.personId };
    await this.ledger.write(tx, { ...about, action: 'sessions-ended', actorId, data: { count } });
    return count;
  }

  private async of(tx: EntityManager, personId: string, ownId?: string): Promise<SignedInView[]> {
    const rows = await tx.find(Session, {
      where: {
        personId,
        endsAt: MoreThan(this.clock.now()),
        seenAt: MoreThanOrEqual(this.sessions.idleSince),
      },
      order: { seenAt: 'DESC', id: 'DESC' },
    });
    return rows.map((row) => signedInView(row, row.id === ownId));
  }
}

async function mustExist(tx: EntityManager, id: string): Promise<void> {
  if (!(await tx.existsBy(Person, { id }))) throw notFound('person');
}

function signedInView({ id, browser, way, ...at }: Session, isThis: boolean): SignedInView {
  const [startedAt, seenAt, endsAt] = [at.startedAt, at.seenAt, at.endsAt].map((moment) =>
    moment.toISOString(),
  ) as [string, string, string];
  return { id, browser, way, startedAt, seenAt, endsAt, isThis };
}
