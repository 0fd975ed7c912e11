import { Injectable } from '@nestjs/common';
import { DomainError } from '@commonweal/platform';
import type { SignedIn } from '../session/entry.js';
import { Sessions } from '../session/sessions.js';
import type { Visitor } from '../session/visitor.js';
import { KnownByProvider } from './known-by-provider.js';
import { type Check, Provider } from './provider.js';

/** What the provider's answer leads to. */
@Injectable()
export class ProviderSignIn {
  constructor(
    private readonly provider: Provider,
    private readonly known: KnownByProvider,
    private readonly sessions: Sessions,
  ) {}

  /** @throws DomainError forbidden; or what is wrong with the answer */
  async enter(path: string, check: Check, visitor: Visitor): Promise<SignedIn> {
    return this.known.enter(await this.provider.finish(path, check, false), visitor);
  }

  /** @throws DomainError forbidden where it is somebody else */
  async prove(path: string, check: Check, sessionId: string): Promise<void> {
    const { subject } = await this.provider.finish(path, check, true);
    if (!(await this.sessions.proveBySubject(sessionId, subject)))
      throw new DomainError('forbidden', 'another-person', 'That was somebody else.');
  }
}
