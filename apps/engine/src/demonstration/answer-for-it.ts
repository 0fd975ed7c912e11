import type { DisclosurePreview, ProcurementView } from '@commonweal/wire';
import type { Cast } from './council.js';

const prices =
  'Bidders would price to one another in the next tender; what was paid is published with the notice.';

/** The council answers a request under freedom of information, and gives a program a key. */
export class AnswerForIt {
  constructor(private readonly cast: Cast) {}

  /** @param expiresOn the last day of the key, `YYYY-MM-DD` */
  async begin(expiresOn: string): Promise<void> {
    await this.disclose('Sexual health services');
    await this.connect(expiresOn);
  }

  /** What is proposed is withheld. */
  private async disclose(title: string): Promise<void> {
    const q = encodeURIComponent(title);
    const [found] = await this.cast.get<ProcurementView[]>('lead', `/procurements?q=${q}`);
    if (!found) throw new Error(`There is no procurement “${title}”.`);
    const url = `/procurements/${found.id}`;
    const { seen, parts } = await this.cast.get<DisclosurePreview>('lead', `${url}/disclosure-preview`);
    const withheld = parts.flatMap(({ fields }) =>
      fields.flatMap(({ field, exemption }) => (exemption ? [{ field, exemption, note: prices }] : [])),
    );
    await this.cast.post('lead', `${url}/disclosures`, { request: 'FOI-0114', seen, withheld });
  }

  private async connect(expiresOn: string): Promise<void> {
    await this.cast.post('admin', '/service-accounts', {
      ...{ name: 'Finance system', scopes: ['read-register', 'read-suppliers'], expiresOn },
      ...{ directorates: [], categories: [] },
    });
    await this.cast.post('admin', '/webhooks', {
      ...{ name: 'Finance system', url: 'https://finance.coventry.example/commonweal', isOn: false },
      events: ['contract.entered', 'return.accepted'],
    });
  }
}
