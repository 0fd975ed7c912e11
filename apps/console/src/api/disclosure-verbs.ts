import type { DisclosureGiven, DisclosurePreview, DisclosureView } from '@commonweal/wire';
import { tell } from './request.js';

/** What is disclosed to who asks under freedom of information. */
export const disclosureVerbs = {
  disclosures: (id: string) => tell<DisclosureView[]>(`/procurements/${id}/disclosures`),
  disclosurePreview: (id: string) => tell<DisclosurePreview>(`/procurements/${id}/disclosure-preview`),
  disclose: (id: string, body: DisclosureGiven) =>
    tell<DisclosureView>(`/procurements/${id}/disclosures`, { method: 'POST', body }),
};
