import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../config.js';
import { DomainError } from '../http/domain-error.js';
import { secretKey } from './secret-key.js';

const derived = (key: Buffer, use: string) =>
  Buffer.from(hkdfSync('sha256', key, '', `commonweal ${use}`, 32));

/**
 * Keeps what must be read again but not be read in the database: AES-256-GCM under a key that stands outside of it. What is sealed is
 * bound to what it is about, so that it cannot be moved to another row.
 */
@Injectable()
export class Vault {
  private keys?: { sealing: Buffer; signing: Buffer };

  constructor(private readonly config: Config) {}

  seal(text: string, about: string): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.known.sealing, nonce).setAAD(Buffer.from(about));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** @throws DomainError unavailable when it was sealed under another key, or about something else */
  open(sealed: string, about: string): string {
    const bytes = Buffer.from(sealed, 'base64url');
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.known.sealing, bytes.subarray(0, 12));
      decipher.setAAD(Buffer.from(about)).setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    } catch {
      throw new DomainError(
        'unavailable',
        'secret-unreadable',
        'A secret cannot be read: SECRET_KEY is not the one under which it was kept. Tell whoever runs Commonweal.',
      );
    }
  }

  /** What nobody can make who has not the key. */
  sign(text: string): string {
    return createHmac('sha256', this.known.signing).update(text).digest('base64url');
  }

  private get known() {
    const key = () => secretKey(this.config);
    return (this.keys ??= { sealing: derived(key(), 'sealing'), signing: derived(key(), 'signing') });
  }
}
