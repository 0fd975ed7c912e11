import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import SMTPPool from 'nodemailer/lib/smtp-pool/index.js';
import { type Fate, type Mail, MailProvider } from './mail-provider.js';

interface SmtpError {
  message: string;
  code?: string;
  command?: string;
  response?: string;
  responseCode?: number;
}

/** SMTP. Whether a lost connection lost the mail is decided by whether the server had begun to take its content. */
@Injectable()
export class SmtpProvider extends MailProvider implements OnApplicationShutdown {
  readonly name = 'smtp';
  private readonly transport: Transporter<SMTPPool.SentMessageInfo>;
  private contentWanted = false;
  private turn: Promise<unknown> = Promise.resolve();

  /** @param patience how long a silent server is waited for, in milliseconds */
  constructor(
    url: string,
    private readonly sender: string,
    patience: number,
  ) {
    super();
    const greeting = Math.min(patience, 20_000);
    // Given to `createTransport` itself, an address would make it drop every other option.
    const pool = new SMTPPool({
      url,
      pool: true,
      maxConnections: 1,
      // Without this the pool sends a mail again when the connection was lost behind its content.
      maxRequeues: 0,
      transactionLog: true,
      logger: this.watch(),
      ...{ connectionTimeout: greeting, greetingTimeout: greeting, socketTimeout: patience },
    } as SMTPPool.Options);
    this.transport = createTransport(pool);
  }

  /** One at a time, so that what the server says belongs to one mail. */
  send(mail: Mail): Promise<Fate> {
    const mine = this.turn.then(() => this.sendNow(mail));
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  private async sendNow({ reference, to, subject, text, html }: Mail): Promise<Fate> {
    this.contentWanted = false;
    const messageId = `<${reference}>`;
    try {
      const { response } = await this.transport.sendMail({
        from: this.sender,
        to,
        subject,
        text,
        html,
        messageId,
      });
      return { is: 'sent', answer: response, reached: true };
    } catch (error) {
      return this.fateOf(error as SmtpError);
    }
  }

  private fateOf({ message, code, command, response, responseCode = 0 }: SmtpError): Fate {
    const answer = response ?? message;
    const isAboutMail = /^(MAIL|RCPT|DATA)/.test(command ?? '');
    if (responseCode >= 500 && isAboutMail)
      return { is: 'failed', answer, ...(isDead(command, answer) ? { dead: true } : {}) };
    if (responseCode >= 400 && isAboutMail) return { is: 'later', answer };
    if (code === 'EENVELOPE' || code === 'EMESSAGE') return { is: 'failed', answer };
    if (this.contentWanted) return { is: 'unknown', answer };
    return { is: 'later', answer, down: true };
  }

  private watch() {
    const ignore = () => undefined;
    const heard = (entry: { tnx?: string }, line: unknown) => {
      if (entry.tnx === 'server' && String(line).startsWith('354')) this.contentWanted = true;
    };
    return {
      level: ignore,
      trace: ignore,
      debug: heard,
      info: ignore,
      warn: ignore,
      error: ignore,
      fatal: ignore,
    };
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }
}

/** The recipient was refused as one that is not there: RFC 3463 says 5.1.x, older servers 550, 551 or 553 without. */
function isDead(command: string | undefined, answer: string): boolean {
  const [, subject] = /^5\d\d[ -]5\.(\d+)\./.exec(answer) ?? [];
  if (!command?.startsWith('RCPT')) return false;
  return subject === undefined ? /^55[013]/.test(answer) : subject === '1';
}
