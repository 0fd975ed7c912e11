import { randomBytes } from 'node:crypto';
import { hashToken } from '../tokens/hash-token.js';
import { base32 } from './totp.js';

const howMany = 10;

/** Sixteen letters and figures in four groups: 80 random bits, so that a plain hash cannot be reversed. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: howMany }, () => (base32(randomBytes(10)).match(/.{4}/g) ?? []).join('-'));
}

/** However people type it. */
export function hashRecoveryCode(code: string): string {
  return hashToken(code.toUpperCase().replace(/[^A-Z2-7]/g, ''));
}
