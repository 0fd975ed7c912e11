import type { DataSource } from 'typeorm';
import type { Clock, Config } from '@commonweal/platform';
import type { MailProvider } from './mail-provider.js';
import { MailboxProvider } from './mailbox-provider.js';
import { NotifyProvider } from './notify/notify-provider.js';
import { SmtpProvider } from './smtp-provider.js';

/** The provider that the settings name; the console's mailbox where they name none. */
export function chosenProvider(config: Config, database: DataSource, clock: Clock): MailProvider {
  const patience = 1000 * config.mailPatienceSeconds;
  const { notifyApiKey: apiKey, notifyTemplateId: templateId, notifyUrl: url } = config;
  if (apiKey && templateId)
    return new NotifyProvider({ apiKey, templateId, url, patience, ownAddress: config.address });
  if (config.smtpUrl) return new SmtpProvider(config.smtpUrl, config.sender, patience);
  return new MailboxProvider(database, clock);
}
