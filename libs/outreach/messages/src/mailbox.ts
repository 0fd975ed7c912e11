import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ListQuery, type MailView } from '@commonweal/wire';
import type { Caller } from '@commonweal/identity';
import { Config, DomainError, matching, notFound, type Page, page } from '@commonweal/platform';
import { MailboxMail } from './mail.entity.js';

/** The mailbox of the console. Sign-in codes stand in it, so only the demonstration shows it to everybody. */
@Injectable()
export class Mailbox {
  constructor(
    private readonly database: DataSource,
    private readonly config: Config,
  ) {}

  async list(query: ListQuery, caller: Caller): Promise<Page<MailView>> {
    this.admit(caller);
    const rows = matching(this.database.manager.createQueryBuilder(MailboxMail, 'mail'), query.q, [
      'mail.to',
      'mail.subject',
      'mail.text',
    ]);
    const found = await page(rows, query, { at: 'mail.at', to: 'mail.to', subject: 'mail.subject' });
    return found.map(mailView);
  }

  async open(id: string, caller: Caller): Promise<MailView> {
    this.admit(caller);
    const mail = await this.database.manager.findOneBy(MailboxMail, { id });
    if (!mail) throw notFound('mail');
    await this.database.manager.update(MailboxMail, id, { opened: true });
    return mailView({ ...mail, opened: true });
  }

  private admit({ roles }: Caller): void {
    if (this.config.showsDemonstration || roles.includes('admin')) return;
    throw new DomainError('forbidden', 'forbidden', 'Only administrators may read the mailbox.');
  }
}

function mailView({ id, to, subject, text, at, opened }: MailboxMail): MailView {
  return { id, to, subject, text, at: at.toISOString(), opened };
}
