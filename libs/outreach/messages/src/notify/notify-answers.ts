import { isAxiosError } from 'axios';
import type { Fate } from '../mail-provider.js';

interface Problem {
  errors?: { error: string; message: string }[];
}

/** Connections that were never made: nothing can have been taken. */
const neverReached = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** What a failed request means. What may have been taken is unknown: Notify can be asked for it later. */
export function fateOfRefusal(error: unknown): Fate {
  if (!isAxiosError<Problem>(error)) throw error;
  if (!error.response) {
    if (neverReached.has(error.code ?? '')) return { is: 'later', answer: error.message, down: true };
    return { is: 'unknown', answer: error.message };
  }
  const { status, data } = error.response;
  const said = data.errors?.map(({ error: kind, message }) => `${kind}: ${message}`).join(' ');
  const answer = said ?? error.message;
  if (status >= 500) return { is: 'unknown', answer };
  // Too many, or our key is wrong: nobody else would be served now.
  if (status === 429 || status === 401 || status === 403) return { is: 'later', answer, down: true };
  return { is: 'failed', answer, ...(answer.includes('email_address') ? { dead: true } : {}) };
}

const fates: Record<string, { is: 'sent' | 'delivered' | 'failed'; words: string; dead?: true }> = {
  created: { is: 'sent', words: 'Notify took it.' },
  sending: { is: 'sent', words: 'Notify sends it.' },
  pending: { is: 'sent', words: 'Notify sends it.' },
  sent: { is: 'sent', words: 'Notify sent it.' },
  delivered: { is: 'delivered', words: 'Notify delivered it.' },
  'permanent-failure': {
    is: 'failed',
    words: 'Notify could not deliver it: there is no such address.',
    dead: true,
  },
  'temporary-failure': {
    is: 'failed',
    words:
      'Notify tried for three days and could not deliver it: the mailbox is full, or its server does not answer.',
  },
  'technical-failure': { is: 'failed', words: 'Notify had a fault of its own and did not send it.' },
};

/** What a status of Notify's says; undefined for one that we do not know. */
export function fateOfStatus(status: string): Fate | undefined {
  const known = Object.hasOwn(fates, status) ? fates[status] : undefined;
  return known && { is: known.is, answer: known.words, ...(known.dead ? { dead: true } : {}) };
}
