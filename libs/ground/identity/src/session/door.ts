import { Injectable } from '@nestjs/common';
import { Config } from '@commonweal/platform';
import type { SessionView } from '@commonweal/wire';
import type { FastifyReply } from 'fastify';
import { sessionView } from '../people/person-view.js';
import { RequiredFactors } from '../second-factor/required-factors.js';
import { sessionCookie } from './cookie.js';
import type { SignedIn } from './entry.js';
import { KnownBrowsers } from './known-browser.js';
import { type Present, Sessions } from './sessions.js';
import type { Visitor } from './visitor.js';

/** Between sessions and the browser's cookies. */
@Injectable()
export class Door {
  constructor(
    private readonly sessions: Sessions,
    private readonly known: KnownBrowsers,
    private readonly required: RequiredFactors,
    private readonly config: Config,
  ) {}

  async enter(reply: FastifyReply, signIn: Promise<SignedIn>): Promise<SessionView> {
    const { token, person } = await signIn;
    this.give(reply, token);
    this.known.mark(reply, person.email);
    return sessionView(person);
  }

  async whoIsIn(present: Present): Promise<SessionView> {
    const mustEnrol = await this.required.isMissing(present);
    const { way } = present.session;
    return {
      ...sessionView(present.person),
      way,
      ...(mustEnrol ? { mustEnrol } : {}),
      ...(this.config.showsDemonstration ? { demonstration: true } : {}),
    };
  }

  give(reply: FastifyReply, token: string): void {
    const seconds = this.config.sessionHours * 3600;
    sessionCookie.set(reply, token, { seconds, isSecure: this.config.isSecure });
  }

  async leave({ session }: Visitor, reply: FastifyReply): Promise<void> {
    await this.sessions.leave(session);
    sessionCookie.set(reply, '', { seconds: 0, isSecure: this.config.isSecure });
  }
}
