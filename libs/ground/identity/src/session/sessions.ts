import { Injectable } from '@nestjs/common';
import { Clock } from '@commonweal/platform';
import { DataSource, type EntityManager, LessThan } from 'typeorm';
import { Person } from '../people/person.entity.js';
import { hashToken, newToken } from '../tokens/hash-token.js';
import { Session } from './session.entity.js';

const minute = 60_000;
const idle = 2 * 60 * minute;
const longest = 12 * 60 * minute;

/** How long a browser may keep the cookie, in seconds. */
export const cookieLife = longest / 1000;

@Injectable()
export class Sessions {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @returns the token for the browser */
  async begin(tx: EntityManager, personId: string): Promise<string> {
    const token = newToken();
    const now = this.clock.now();
    await tx.insert(Session, {
      tokenHash: hashToken(token),
      personId,
      seenAt: now,
      endsAt: new Date(now.getTime() + longest),
    });
    await tx.delete(Session, { endsAt: LessThan(now) });
    return token;
  }

  /** Whose session it is, while it has not ended and the person may sign in. */
  async personOf(token: string | undefined): Promise<Person | null> {
    if (!token) return null;
    const now = this.clock.now();
    const session = await this.database.manager.findOneBy(Session, { tokenHash: hashToken(token) });
    if (!session || session.endsAt <= now || now.getTime() - session.seenAt.getTime() > idle) return null;
    if (now.getTime() - session.seenAt.getTime() > minute) {
      await this.database.manager.update(Session, session.tokenHash, { seenAt: now });
    }
    return this.database.manager.findOneBy(Person, { id: session.personId, active: true });
  }

  async end(token: string | undefined): Promise<void> {
    if (token) await this.database.manager.delete(Session, { tokenHash: hashToken(token) });
  }
}
