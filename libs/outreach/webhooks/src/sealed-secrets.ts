import { Injectable } from '@nestjs/common';
import { Vault } from '@commonweal/platform';
import { newSecret } from './signature.js';

const about = (webhookId: string) => `webhook/${webhookId}`;

/** Kept so that we can sign with it, and nobody reads it in the database. */
@Injectable()
export class SealedSecrets {
  constructor(private readonly vault: Vault) {}

  make(webhookId: string): { secret: string; sealed: string } {
    const secret = newSecret();
    return { secret, sealed: this.vault.seal(secret, about(webhookId)) };
  }

  /** @throws DomainError unavailable when it was sealed under another key */
  open({ id, secret }: { id: string; secret: string }): string {
    return this.vault.open(secret, about(id));
  }
}
