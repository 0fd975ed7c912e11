import type {
  LedgerEntryView,
  LedgerSealView,
  LedgerVerification,
  OneTimeLinkView,
  PersonName,
  ProofGiven,
  ProofView,
  SignedInView,
} from '@commonweal/wire';
import { query, tell } from './request.js';

/** People, and the ledger of what they did. */
export const peopleVerbs = {
  names: () => tell<PersonName[]>('/people/names?perPage=500'),
  invite: (id: string) => tell<OneTimeLinkView>(`/people/${id}/invitation`, { method: 'POST' }),
  mySessions: () => tell<SignedInView[]>('/sessions'),
  endSession: (id: string) => tell<null>(`/sessions/${id}`, { method: 'DELETE' }),
  endOtherSessions: () => tell<null>('/sessions', { method: 'DELETE' }),
  sessionsOf: (id: string) => tell<SignedInView[]>(`/people/${id}/sessions`),
  endSessionsOf: (id: string) => tell<null>(`/people/${id}/sessions`, { method: 'DELETE' }),
  proofWays: () => tell<ProofView>('/session/proof'),
  prove: (body: ProofGiven) => tell<null>('/session/proof', { method: 'POST', body }),
  ledgerOf: (subjectKind: string, subjectId: string) =>
    tell<LedgerEntryView[]>(
      `/records/${subjectKind}/${subjectId}${query({ sort: 'at', order: 'desc', perPage: 200 })}`,
    ),
  ledgerSeals: () => tell<LedgerSealView[]>('/ledger/seals'),
  verifyLedger: () => tell<LedgerVerification>('/ledger/verification'),
};
