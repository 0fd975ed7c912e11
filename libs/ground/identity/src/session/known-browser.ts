import { randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config, Vault } from '@commonweal/platform';
import type { FastifyReply } from 'fastify';
import { knownCookie } from './cookie.js';

const days = 180;

/**
 * A browser in which somebody has signed in before carries a mark that only we can make. Its guesses are counted apart, so that whoever
 * guesses at a person's password from elsewhere never keeps that person out of their own browser.
 */
@Injectable()
export class KnownBrowsers {
  constructor(
    private readonly vault: Vault,
    private readonly config: Config,
  ) {}

  mark(reply: FastifyReply, email: string): void {
    const name = randomBytes(12).toString('base64url');
    const seconds = days * 24 * 3600;
    knownCookie.set(reply, `${name}.${this.proofOf(name, email)}`, {
      seconds,
      isSecure: this.config.isSecure,
    });
  }

  /** The browser's name when it is known for that person. */
  nameIn(mark: string | undefined, email: string): string | undefined {
    const [name = '', proof = ''] = (mark ?? '').split('.');
    const [given, wanted] = [Buffer.from(proof), Buffer.from(this.proofOf(name, email))];
    return given.length === wanted.length && timingSafeEqual(given, wanted) ? name : undefined;
  }

  private proofOf(name: string, email: string): string {
    return this.vault.sign(`known-browser/${email}/${name}`);
  }
}
