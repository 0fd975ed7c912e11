import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface AcceptedMail {
  to: string;
  subject: string;
  messageId: string;
}

/** An SMTP server that takes its time and outlives who sends to it. */
export class SlowMail {
  readonly accepted: AcceptedMail[] = [];
  private readonly server: SMTPServer;

  private constructor(milliseconds: number) {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, session, done) => {
        void simpleParser(stream).then(({ subject = '', messageId = '' }) => {
          for (const { address } of session.envelope.rcptTo)
            this.accepted.push({ to: address, subject, messageId });
          setTimeout(() => done(), milliseconds);
        });
      },
    });
    this.server.on('error', () => undefined);
  }

  static async start(milliseconds: number): Promise<SlowMail> {
    const mail = new SlowMail(milliseconds);
    await new Promise<void>((ready) => mail.server.listen(0, '127.0.0.1', ready));
    return mail;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    return new Promise((done) => this.server.close(done));
  }
}
