/** One envelope, ready to go. */
export interface Mail {
  /** Unique for each attempt; free of personal data. */
  reference: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
}

/** What became of an attempt. `answer` is what the other side said, in its words. */
export type Fate =
  | { is: 'sent' | 'delivered' | 'failed' | 'unknown'; answer: string }
  /** Certainly not taken, and worth another try; `down` when nobody else would be served now either. */
  | { is: 'later'; answer: string; down?: boolean };

/** A way to send mail. One of these is chosen by the configuration. */
export abstract class MailProvider {
  abstract readonly name: string;

  /** Says what became of it. What it throws counts as unknown: the mail may have gone out. */
  abstract send(mail: Mail): Promise<Fate>;
}
