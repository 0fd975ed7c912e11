import type { Block } from './mail-text.js';

/** One envelope, ready to go. */
export interface Mail {
  /** Unique for each attempt; free of personal data. */
  reference: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  /** What text and HTML were made of, for who has a form of its own. */
  blocks: Block[];
}

/** What became of an attempt. `answer` is what the other side said, in its words. */
export type Fate =
  | { is: 'delivered' | 'unknown'; answer: string }
  /** `reached`: taken by the side that would have said that the address is dead. */
  | { is: 'sent'; answer: string; reached?: true }
  /** `dead`: nobody will ever get mail at this address. */
  | { is: 'failed'; answer: string; dead?: boolean }
  /** Certainly not taken, and worth another try; `down` when nobody else would be served now either. */
  | { is: 'later'; answer: string; down?: boolean };

/** A way to send mail. One of these is chosen by the configuration. */
export abstract class MailProvider {
  abstract readonly name: string;

  /** Says what became of it. What it throws counts as unknown: the mail may have gone out. */
  abstract send(mail: Mail): Promise<Fate>;

  /** Says what became of an earlier attempt, by its reference; left out where that cannot be asked. */
  find?(reference: string): Promise<Fate | 'never came'>;
}
