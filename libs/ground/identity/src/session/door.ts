import { Injectable } from '@nestjs/common';
import { Config, DomainError } from '@commonweal/platform';
import type { SessionView } from '@commonweal/wire';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sessionView } from '../people/person-view.js';
import { cookieOf, setCookie } from './cookie.js';
import type { SignedIn } from './entry.js';
import { cookieLife, Sessions } from './sessions.js';

/** Between sessions and the browser's cookie. */
@Injectable()
export class Door {
  constructor(
    private readonly sessions: Sessions,
    private readonly config: Config,
  ) {}

  async enter(reply: FastifyReply, signIn: Promise<SignedIn>): Promise<SessionView> {
    const { token, person } = await signIn;
    setCookie(reply, token, cookieLife, this.isSecure);
    return sessionView(person);
  }

  async whoIsIn(request: FastifyRequest): Promise<SessionView> {
    const person = await this.sessions.personOf(cookieOf(request));
    if (!person)
      throw new DomainError('unauthenticated', 'not-signed-in', 'Your session has ended. Sign in.');
    return sessionView(person);
  }

  async leave(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    await this.sessions.end(cookieOf(request));
    setCookie(reply, '', 0, this.isSecure);
  }

  private get isSecure(): boolean {
    return this.config.address.startsWith('https:');
  }
}
