import { Injectable } from '@nestjs/common';
import { Clock, Config, Vault } from '@commonweal/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { flowCookie } from '../session/cookie.js';
import type { Check } from './provider.js';

/** A sign-in that is under way elsewhere. */
export interface Flow {
  check: Check;
  /** Where the person wanted to go. */
  next: string;
  /** The session whose person shows that it is still they; null for a new one. */
  proving: string | null;
}

const minutes = 10;

/** Kept in the browser, sealed, while the person is at the provider: the answer then belongs to this browser and to no other. */
@Injectable()
export class Flows {
  constructor(
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  keep(reply: FastifyReply, flow: Flow): void {
    const until = this.clock.now().getTime() + minutes * 60_000;
    this.set(reply, this.vault.seal(JSON.stringify({ flow, until }), 'provider-flow'), minutes * 60);
  }

  /** Once: the cookie goes. @returns null where there is none of ours, or it is too old */
  take(request: FastifyRequest, reply: FastifyReply): Flow | null {
    const sealed = flowCookie.of(request);
    this.set(reply, '', 0);
    if (!sealed) return null;
    try {
      const kept = JSON.parse(this.vault.open(sealed, 'provider-flow')) as { flow: Flow; until: number };
      return kept.until > this.clock.now().getTime() ? kept.flow : null;
    } catch {
      return null;
    }
  }

  private set(reply: FastifyReply, value: string, seconds: number): void {
    flowCookie.set(reply, value, { seconds, isSecure: this.config.isSecure });
  }
}
