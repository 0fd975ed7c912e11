import { Injectable } from '@nestjs/common';
import { DomainError } from '@commonweal/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actingFor } from '../absence/absences.js';
import type { Person } from '../people/person.entity.js';
import { RequiredFactors } from '../second-factor/required-factors.js';
import { sessionCookie } from '../session/cookie.js';
import { Door } from '../session/door.js';
import { Sessions } from '../session/sessions.js';
import { rememberCaller } from './caller.js';
import { rememberPresent } from './present.js';

/** Who sent a request. */
export interface Asker {
  person: Person;
  /** Must have a second factor and has none: may do nothing but get one. */
  mustEnrol: boolean;
  /** Whether they showed it a short while ago. */
  isProven: boolean;
}

/** Finds out who sent a request, and keeps it for the route. */
@Injectable()
export class WhoAsks {
  constructor(
    private readonly sessions: Sessions,
    private readonly door: Door,
    private readonly factors: RequiredFactors,
  ) {}

  /** @throws DomainError unauthenticated */
  async identify(request: FastifyRequest, reply: FastifyReply): Promise<Asker> {
    const present = await this.sessions.find(sessionCookie.of(request));
    if (!present)
      throw new DomainError(
        'unauthenticated',
        'not-signed-in',
        'You are not signed in, or your session has ended. Sign in.',
      );
    const token = present.session.mustRenew ? await this.sessions.renew(present.session) : null;
    if (token) this.door.give(reply, token);
    rememberPresent(request, present);
    rememberCaller(request, actingFor(present.person, present.absent));
    const mustEnrol = await this.factors.isMissing(present);
    return { person: present.person, mustEnrol, isProven: this.sessions.isProven(present.session) };
  }
}
