import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import type { Accepted } from './accepted.js';
import type { Seeded } from './seeded.js';

const faults = {
  'try-later': 0.02,
  'lost-before': 0.01,
  'lost-behind': 0.01,
  silent: 0.002,
};

type Fault = keyof typeof faults | 'none';

/** An SMTP server that outlives who sends to it, with faults by chance. */
export class FaultySmtp {
  readonly seen: Record<Fault, number> = {
    'try-later': 0,
    'lost-before': 0,
    'lost-behind': 0,
    silent: 0,
    none: 0,
  };
  private readonly server: SMTPServer;

  private constructor(
    private readonly accepted: Accepted,
    private readonly chance: Seeded,
  ) {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: (_address, session, done) => this.recipient(session, done),
      onData: (stream, session, done) => {
        simpleParser(stream).then(
          ({ messageId = '' }) => this.content(messageId, session, done),
          // Who sends died in the middle of its content: nothing was taken.
          () => undefined,
        );
      },
    });
    this.server.on('error', () => undefined);
  }

  static async start(accepted: Accepted, chance: Seeded): Promise<FaultySmtp> {
    const smtp = new FaultySmtp(accepted, chance);
    await new Promise<void>((ready) => smtp.server.listen(0, '127.0.0.1', ready));
    return smtp;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    return new Promise((done) => this.server.close(done));
  }

  private recipient(session: SMTPServerSession, done: (error?: Error) => void): void {
    const fault = this.chance.draw<Fault>({ ...faults, none: 1 }, 'none');
    this.seen[fault]++;
    this.accepted.at('before');
    if (fault === 'silent') return;
    if (fault === 'lost-before') return this.hangUp(session);
    if (fault === 'try-later')
      return done(Object.assign(new Error('Greylisted, try later'), { responseCode: 451 }));
    this.next.set(session.id, fault);
    done();
  }

  private readonly next = new Map<string, Fault>();

  private content(messageId: string, session: SMTPServerSession, done: () => void): void {
    this.accepted.count(messageId.replace(/^<|@.*$/g, ''));
    this.accepted.at('taken');
    if (this.next.get(session.id) === 'lost-behind') return this.hangUp(session);
    done();
    this.accepted.at('answered');
  }

  private hangUp({ id }: SMTPServerSession): void {
    for (const connection of this.server.connections) if (connection.id === id) connection.close();
  }
}
