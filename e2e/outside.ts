import { addresses } from './addresses.js';

export interface Mail {
  to: string[];
  subject: string;
  text: string;
  messageId: string;
}

/** What the mail server accepted for an address, in its order. */
export async function mailTo(address: string): Promise<Mail[]> {
  const reply = await fetch(`${addresses.inbox}/?to=${encodeURIComponent(address)}`);
  return (await reply.json()) as Mail[];
}

/** Moves the product's clock on and does what is then due. @returns the civil date that it then has */
export async function advance(days: number): Promise<string> {
  const reply = await fetch(`${addresses.control}/?days=${days}`, { method: 'POST' });
  const text = await reply.text();
  if (!reply.ok) throw new Error(text);
  return text;
}
