import type {
  AgreedScoreGiven,
  AssessmentSummaryView,
  AwardGiven,
  BidGiven,
  BidImportView,
  BidStateGiven,
  BidView,
  ConflictDeclaration,
  ContractDraftView,
  ContractOpening,
  CriteriaGiven,
  CriteriaView,
  EvaluationView,
  EvaluatorGiven,
  MyEvaluationView,
  NoticeGiven,
  NoticeView,
  ResultView,
  ScoresGiven,
  ScoringSheetView,
  StandstillView,
} from '@commonweal/wire';
import { tell } from './request.js';

const of = (id: string, rest: string) => `/procurements/${id}${rest}`;
const send = <T>(method: 'POST' | 'PUT', path: string, body?: object, version?: number) =>
  tell<T>(path, { method, body, version });

/** From the award criteria to the contract. */
export const awardVerbs = {
  criteria: (id: string) => tell<CriteriaView[]>(of(id, '/criteria')),
  saveCriteria: (id: string, lot: string, body: CriteriaGiven, version: number) =>
    send<unknown>('PUT', of(id, `/lots/${lot}/criteria`), body, version),

  bids: (id: string) => tell<BidView[]>(of(id, '/bids')),
  addBid: (id: string, body: BidGiven) => send<unknown>('POST', of(id, '/bids'), body),
  changeBid: (id: string, bid: string, body: BidGiven, version: number) =>
    send<unknown>('PUT', of(id, `/bids/${bid}`), body, version),
  setBidState: (id: string, bid: string, body: BidStateGiven, version: number) =>
    send<unknown>('POST', of(id, `/bids/${bid}/state`), body, version),
  importBids: (id: string, lot: string, file: File, take: boolean) => {
    const form = new FormData();
    form.append('file', file, file.name);
    return send<BidImportView>('POST', of(id, `/lots/${lot}/bid-imports?take=${take}`), form);
  },

  evaluation: (id: string) => tell<EvaluationView>(of(id, '/evaluation')),
  addEvaluator: (id: string, body: EvaluatorGiven) => send<unknown>('POST', of(id, '/evaluators'), body),
  releaseEvaluator: (id: string, evaluator: string, reason: string) =>
    send<unknown>('POST', of(id, `/evaluators/${evaluator}/release`), { reason }),
  agreeScore: (id: string, body: AgreedScoreGiven, version: number) =>
    send<unknown>('PUT', of(id, '/moderation'), body, version),

  myEvaluations: () => tell<MyEvaluationView[]>('/evaluations'),
  scoringSheet: (id: string) => tell<ScoringSheetView>(`/evaluations/${id}`),
  declareConflict: (id: string, body: ConflictDeclaration) =>
    send<unknown>('POST', `/evaluations/${id}/declaration`, body),
  saveScores: (id: string, body: ScoresGiven, version: number) =>
    send<ScoringSheetView>('PUT', `/evaluations/${id}/scores`, body, version),
  handInScores: (id: string, version: number) =>
    send<unknown>('POST', `/evaluations/${id}/hand-in`, undefined, version),

  results: (id: string) => tell<ResultView[]>(of(id, '/results')),
  decideAward: (id: string, lot: string, body: AwardGiven, version: number) =>
    send<unknown>('PUT', of(id, `/lots/${lot}/award`), body, version),
  assessmentSummary: (id: string, bid: string) => tell<AssessmentSummaryView>(of(id, `/bids/${bid}/summary`)),

  notices: (id: string) => tell<NoticeView[]>(of(id, '/notices')),
  standstill: (id: string, key: string, publishedOn: string) =>
    tell<StandstillView>(of(id, `/notices/${key}/standstill?publishedOn=${publishedOn}`)),
  recordNotice: (id: string, key: string, body: NoticeGiven, version: number) =>
    send<unknown>('PUT', of(id, `/notices/${key}`), body, version),

  contractDrafts: (id: string) => tell<ContractDraftView[]>(of(id, '/contract-drafts')),
  openContract: (id: string, lot: string, body: ContractOpening) =>
    send<unknown>('POST', of(id, `/lots/${lot}/contract`), body),
};
