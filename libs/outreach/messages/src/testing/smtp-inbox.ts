import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

type Refusal = 'address-refused' | 'try-later' | 'lost-behind-content' | 'lost-before-content';

/** A real SMTP server that keeps what it takes, and misbehaves for addresses that it was told about. */
export class SmtpInbox {
  readonly mails: ParsedMail[] = [];
  private readonly refusals = new Map<string, Refusal>();
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, session, callback) => {
      const refusal = this.refusals.get(address);
      if (refusal === 'address-refused') return callback(answer(550, 'No such mailbox here'));
      if (refusal === 'try-later') return callback(answer(451, 'Greylisted, try later'));
      if (refusal === 'lost-before-content') return this.hangUp();
      return callback();
    },
    onData: (stream, session, callback) => {
      const isLost = session.envelope.rcptTo.some(
        ({ address }) => this.refusals.get(address) === 'lost-behind-content',
      );
      void simpleParser(stream).then((mail) => {
        this.mails.push(mail);
        if (isLost) this.hangUp();
        else callback();
      });
    },
  });

  async listen(): Promise<string> {
    this.server.on('error', () => undefined);
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  misbehave(address: string, refusal: Refusal): void {
    this.refusals.set(address, refusal);
  }

  behave(): void {
    this.refusals.clear();
  }

  /** Mails to that address, oldest first. */
  to(address: string): ParsedMail[] {
    return this.mails.filter(({ headers }) => JSON.stringify(headers.get('to')).includes(address));
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private hangUp(): void {
    for (const connection of this.server.connections) connection.close();
  }
}

function answer(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
