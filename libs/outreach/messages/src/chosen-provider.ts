import type { DataSource } from 'typeorm';
import type { Clock, Config } from '@commonweal/platform';
import type { MailProvider } from './mail-provider.js';
import { MailboxProvider } from './mailbox-provider.js';

/**
 * The provider that the settings name; the console's mailbox where they name none. What speaks to a provider is loaded only where it
 * is chosen.
 */
export async function chosenProvider(
  config: Config,
  database: DataSource,
  clock: Clock,
): Promise<MailProvider> {
  const patience = 1000 * config.mailPatienceSeconds;
  const { notifyApiKey: apiKey, notifyTemplateId: templateId, notifyUrl: url } = config;
  if (apiKey && templateId) {
    const { NotifyProvider } = await import('./notify/notify-provider.js');
    return new NotifyProvider({ apiKey, templateId, url, patience, ownAddress: config.address });
  }
  if (config.smtpUrl) {
    const { SmtpProvider } = await import('./smtp-provider.js');
    return new SmtpProvider(config.smtpUrl, config.sender, patience);
  }
  return new MailboxProvider(database, clock);
}
