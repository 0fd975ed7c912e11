import axios from 'axios';
import { NotifyClient } from 'notifications-node-client';
import { type Fate, type Mail, MailProvider } from '../mail-provider.js';
import { fateOfRefusal, fateOfStatus } from './notify-answers.js';
import { personalisation } from './notify-text.js';

export interface NotifyAccount {
  apiKey: string;
  templateId: string;
  /** Where its API is; the real one when left out. */
  url?: string;
  /** Our address: others do not become links. */
  ownAddress: string;
  /** How long silence is waited for, in milliseconds. */
  patience: number;
}

/** GOV.UK Notify. It keeps what it took by our reference for seven days, so that what is unknown can be asked for. */
export class NotifyProvider extends MailProvider {
  readonly name = 'notify';
  private readonly client: NotifyClient;

  constructor(private readonly account: NotifyAccount) {
    super();
    const { apiKey, url, patience } = account;
    this.client = url ? new NotifyClient(url, apiKey) : new NotifyClient(apiKey);
    // Its types are those of axios for CommonJS, which differ in name only.
    this.client.setClient(axios.create({ timeout: patience }) as never);
  }

  async send({ reference, to, subject, blocks }: Mail): Promise<Fate> {
    try {
      const { data } = await this.client.sendEmail(this.account.templateId, to.address, {
        reference: nameOf(reference),
        personalisation: { ...personalisation(subject, blocks, this.account.ownAddress) },
      });
      return { is: 'sent', answer: `Notify took it as ${data.id}.` };
    } catch (error) {
      return fateOfRefusal(error);
    }
  }

  override async find(reference: string): Promise<Fate | 'never came'> {
    const { data } = await this.client.getNotifications('email', undefined, nameOf(reference));
    const [found] = data.notifications;
    if (!found) return 'never came';
    return fateOfStatus(found.status) ?? { is: 'sent', answer: `Notify says: ${found.status}.` };
  }
}

/** The part before the host: what a dispatch is called. */
function nameOf(reference: string): string {
  return reference.split('@')[0] ?? reference;
}
