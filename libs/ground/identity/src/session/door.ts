import { Injectable } from '@nestjs/common';
import { Config, Transaction } from '@commonweal/platform';
import type { SessionView } from '@commonweal/wire';
import type { FastifyReply } from 'fastify';
import { sessionView } from '../people/person-view.js';
import { sessionCookie } from './cookie.js';
import type { SignedIn } from './entry.js';
import { Sessions } from './sessions.js';
import type { Visitor } from './visitor.js';

/** Between sessions and the browser's cookie. */
@Injectable()
export class Door {
  constructor(
    private readonly transaction: Transaction,
    private readonly sessions: Sessions,
    private readonly config: Config,
  ) {}

  async enter(reply: FastifyReply, signIn: Promise<SignedIn>): Promise<SessionView> {
    const { token, person } = await signIn;
    this.give(reply, token);
    return sessionView(person);
  }

  give(reply: FastifyReply, token: string): void {
    sessionCookie.set(reply, token, {
      seconds: this.config.sessionHours * 3600,
      isSecure: this.config.isSecure,
    });
  }

  async leave({ session }: Visitor, reply: FastifyReply): Promise<void> {
    await this.transaction.run((tx) => this.sessions.end(tx, session));
    sessionCookie.set(reply, '', { seconds: 0, isSecure: this.config.isSecure });
  }
}
