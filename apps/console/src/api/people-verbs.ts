import type {
  LedgerEntryView,
  LedgerSealView,
  LedgerVerification,
  OneTimeLinkView,
  PersonName,
} from '@commonweal/wire';
import { query, tell } from './request.js';

/** People, and the ledger of what they did. */
export const peopleVerbs = {
  names: () => tell<PersonName[]>('/people/names?perPage=500'),
  invite: (id: string) => tell<OneTimeLinkView>(`/people/${id}/invitation`, { method: 'POST' }),
  ledgerOf: (subjectKind: string, subjectId: string) =>
    tell<LedgerEntryView[]>(
      `/records/${subjectKind}/${subjectId}${query({ sort: 'at', order: 'desc', perPage: 200 })}`,
    ),
  ledgerSeals: () => tell<LedgerSealView[]>('/ledger/seals'),
  verifyLedger: () => tell<LedgerVerification>('/ledger/verification'),
};
