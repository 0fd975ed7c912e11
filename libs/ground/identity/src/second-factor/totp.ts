import { createHmac } from 'node:crypto';

/** Seconds for which a code stands. */
const period = 30;

/** The number of the step in which a moment lies. */
export const stepOf = (moment: Date) => Math.floor(moment.getTime() / 1000 / period);

/** Six figures for a step: RFC 6238 as all apps know it (HMAC-SHA-1, RFC 4226). */
export function codeOf(secret: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac('sha1', secret).update(counter).digest();
  const offset = hash.readUInt8(19) & 0xf;
  return String((hash.readUInt32BE(offset) & 0x7fff_ffff) % 1_000_000).padStart(6, '0');
}

/**
 * The step that a code belongs to: the present one or, because clocks drift, its neighbours.
 * @param after the last step whose code was used; no code up to it counts again
 */
export function stepFor(secret: Buffer, code: string, now: Date, after: number): number | undefined {
  const present = stepOf(now);
  return [present, present - 1, present + 1].find((step) => step > after && codeOf(secret, step) === code);
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Base32 without padding (RFC 4648), which people can type. */
export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => letters[parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** What an authenticator app reads off the QR code. */
export function otpauthUri(secret: string, account: string, issuer: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`;
}
