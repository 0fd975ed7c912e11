import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock, newId } from '@commonweal/platform';
import { MailboxMail } from './mail.entity.js';
import { type Fate, type Mail, MailProvider } from './mail-provider.js';

/** The domain of which RFC 2606 says that it never exists. */
const nowhere = /[.]invalid$/;

/**
 * Puts mail into the database, where the console shows it: the provider of the embedded default. Like any other it turns
 * away what goes to a domain that cannot exist.
 */
@Injectable()
export class MailboxProvider extends MailProvider {
  readonly name = 'mailbox';

  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {
    super();
  }

  async send({ reference, to, subject, text }: Mail): Promise<Fate> {
    if (nowhere.test(to.address)) return noSuchDomain(to.address);
    const mail = { id: newId(), reference: reference.split('@')[0], to: to.address, subject, text };
    await this.database.manager.insert(MailboxMail, { ...mail, at: this.clock.now(), opened: false });
    return { is: 'delivered', answer: 'Put into the mailbox of the console.' };
  }
}

function noSuchDomain(address: string): Fate {
  const answer = `550 5.1.2 The domain of ${address} does not exist.`;
  return { is: 'failed', answer, dead: true };
}
