import type {
  LedgerEntryView,
  LedgerSealView,
  LedgerVerification,
  NewSecretView,
  OneTimeLinkView,
  PasswordGiven,
  PersonName,
  ProofGiven,
  ProofView,
  RecoveryCodesView,
  SecondFactorView,
  ServiceAccountCreate,
  ServiceAccountMade,
  ServiceAccountView,
  ServiceScopeView,
  SignedInView,
  WaysInView,
} from '@commonweal/wire';
import { download } from './download.js';
import { query, tell } from './request.js';

/** People, and the ledger of what they did. */
export const peopleVerbs = {
  names: async () =>
    (await tell<PersonName[]>('/people/names?perPage=500')).filter(({ isService }) => !isService),
  /** People and programs, whom the record names. */
  actors: () => tell<PersonName[]>('/people/names?perPage=500'),
  serviceAccounts: () => tell<ServiceAccountView[]>('/service-accounts'),
  serviceScopes: () => tell<ServiceScopeView[]>('/service-accounts/scopes'),
  makeServiceAccount: (body: ServiceAccountCreate) =>
    tell<ServiceAccountMade>('/service-accounts', { method: 'POST', body }),
  revokeServiceAccount: (id: string) =>
    tell<ServiceAccountView>(`/service-accounts/${id}/revocation`, { method: 'POST' }),
  subjectAccess: (id: string) => download(`/people/${id}/subject-access`, {}),
  invite: (id: string) => tell<OneTimeLinkView>(`/people/${id}/invitation`, { method: 'POST' }),
  secondFactor: () => tell<SecondFactorView>('/second-factor'),
  newFactor: () => tell<NewSecretView>('/second-factor', { method: 'POST' }),
  confirmFactor: (code: string) =>
    tell<RecoveryCodesView>('/second-factor/confirmation', { method: 'POST', body: { code } }),
  newRecoveryCodes: () => tell<RecoveryCodesView>('/second-factor/recovery-codes', { method: 'POST' }),
  endFactor: () => tell<null>('/second-factor', { method: 'DELETE' }),
  factorOf: (id: string) => tell<SecondFactorView>(`/people/${id}/second-factor`),
  resetFactor: (id: string, reason: string) =>
    tell<null>(`/people/${id}/second-factor/reset`, { method: 'POST', body: { reason } }),
  mySessions: () => tell<SignedInView[]>('/sessions'),
  endSession: (id: string) => tell<null>(`/sessions/${id}`, { method: 'DELETE' }),
  endOtherSessions: () => tell<null>('/sessions', { method: 'DELETE' }),
  sessionsOf: (id: string) => tell<SignedInView[]>(`/people/${id}/sessions`),
  endSessionsOf: (id: string) => tell<null>(`/people/${id}/sessions`, { method: 'DELETE' }),
  waysIn: () => tell<WaysInView>('/session/ways'),
  proofWays: () => tell<ProofView>('/session/proof'),
  changePassword: (body: PasswordGiven) => tell<null>('/session/password', { method: 'POST', body }),
  prove: (body: ProofGiven) => tell<null>('/session/proof', { method: 'POST', body }),
  ledgerOf: (subjectKind: string, subjectId: string) =>
    tell<LedgerEntryView[]>(
      `/records/${subjectKind}/${subjectId}${query({ sort: 'at', order: 'desc', perPage: 200 })}`,
    ),
  ledgerSeals: () => tell<LedgerSealView[]>('/ledger/seals'),
  verifyLedger: () => tell<LedgerVerification>('/ledger/verification'),
};
