import { Injectable, Logger } from '@nestjs/common';
import { DomainError } from '@commonweal/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Door } from '../session/door.js';
import { visitorOf } from '../session/visitor.js';
import { Flows } from './flows.js';
import { Provider } from './provider.js';
import { ProviderSignIn } from './provider-sign-in.js';

/** Where a proof that was given elsewhere ends: the page says so and closes. */
const shown = '/sign-in/shown';

/** Sends browsers to the provider and takes them back in. */
@Injectable()
export class ProviderDoor {
  private readonly logger = new Logger('Provider');

  constructor(
    private readonly provider: Provider,
    private readonly flows: Flows,
    private readonly signIn: ProviderSignIn,
    private readonly door: Door,
  ) {}

  /** @param proving the session whose person is asked anew who they are */
  async send(reply: FastifyReply, next: string | undefined, proving: string | null = null): Promise<void> {
    try {
      const { address, check } = await this.provider.begin(proving !== null);
      this.flows.keep(reply, { check, next: insideOf(next), proving });
      void reply.redirect(address, 302);
    } catch (error) {
      void reply.redirect(pageFor(error, 'provider-unreachable'), 302);
    }
  }

  /** Whatever went wrong is told by the page for signing in: this is no answer to a program. */
  async takeBack(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const flow = this.flows.take(request, reply);
    try {
      if (!flow)
        throw new DomainError('forbidden', 'flow-lost', 'That sign-in was begun elsewhere, or too long ago.');
      if (flow.proving) await this.signIn.prove(request.url, flow.check, flow.proving);
      else await this.door.enter(reply, this.signIn.enter(request.url, flow.check, visitorOf(request)));
      void reply.redirect(flow.proving ? shown : flow.next, 302);
    } catch (error) {
      if (!(error instanceof DomainError)) this.logger.warn(error);
      const problem = error instanceof DomainError ? error.code : 'provider-refused';
      void reply.redirect(`/sign-in?problem=${problem}`, 302);
    }
  }

  async sendOut(reply: FastifyReply): Promise<void> {
    const address = await this.provider
      .end()
      .catch((error: unknown) => pageFor(error, 'signed-out-here-alone'));
    void reply.redirect(address, 302);
  }
}

/** The page that tells a person why the provider cannot be reached. @throws what is another error */
function pageFor(error: unknown, problem: string): string {
  if (error instanceof DomainError && error.kind === 'unavailable') return `/sign-in?problem=${problem}`;
  throw error;
}

/** Only within this console. */
function insideOf(path = '/'): string {
  return /^\/(?![/\\])/.test(path) ? path : '/';
}
