import type {
  DisposalRunGiven,
  DisposalRunRowView,
  DisposalRunView,
  DisposalView,
  ErasureGiven,
  ErasurePreview,
  ErasureView,
  HeldKind,
  LegalHoldGiven,
  LegalHoldView,
} from '@commonweal/wire';
import { query, tell } from './request.js';

/** What must be kept, and erasing people. */
export const governanceVerbs = {
  holdsOn: (subjectKind: HeldKind, subjectId: string) =>
    tell<LegalHoldView[]>(`/legal-holds${query({ subjectKind, subjectId, standing: 'true', perPage: 100 })}`),
  placeHold: (body: LegalHoldGiven) => tell<LegalHoldView>('/legal-holds', { method: 'POST', body }),
  releaseHold: (id: string, reason: string) =>
    tell<LegalHoldView>(`/legal-holds/${id}/release`, { method: 'POST', body: { reason } }),
  previewErasure: (id: string, alsoCalled: string[]) =>
    tell<ErasurePreview>(`/people/${id}/erasure/preview`, { method: 'POST', body: { alsoCalled } }),
  erasePerson: (id: string, body: ErasureGiven) =>
    tell<ErasureView>(`/people/${id}/erasure`, { method: 'POST', body }),
  dispose: (kind: 'procurement' | 'contract', id: string, reason: string) =>
    tell<DisposalView>(`/retention/${kind}s/${id}/disposal`, { method: 'POST', body: { reason } }),
  prepareDisposals: (body: DisposalRunGiven) =>
    tell<DisposalRunView>('/disposal-runs', { method: 'POST', body }),
  disposalRun: (id: string) => tell<DisposalRunView>(`/disposal-runs/${id}`),
  recordsOfRun: (id: string, filter: object) =>
    tell<DisposalRunRowView[]>(`/disposal-runs/${id}/records${query({ ...filter, perPage: 100 })}`),
  startDisposals: (id: string, version: number) =>
    tell<DisposalRunView>(`/disposal-runs/${id}/start`, { method: 'POST', version }),
  stopDisposals: (id: string, version: number) =>
    tell<DisposalRunView>(`/disposal-runs/${id}/stop`, { method: 'POST', version }),
  erasureOf: (id: string) => tell<ErasureView>(`/people/${id}/erasure`),
};
