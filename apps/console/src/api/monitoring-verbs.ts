import type {
  AssessmentOpen,
  AssessmentView,
  CertificateCreate,
  CertificateRenewal,
  CertificateSave,
  CertificateView,
  ContractChangeView,
  ContractView,
  CouncilFigureGiven,
  CouncilIndicatorView,
  DeliveryRow,
  DuplicatePair,
  DuplicatesQuery,
  TwoSuppliersGiven,
  ImportView,
  LessonGiven,
  LessonView,
  ImprovementPlanClose,
  ImprovementPlanCreate,
  ImprovementPlanProlong,
  ImprovementPlanView,
  ImprovementStepDone,
  NoticeOfAssessment,
  Frequency,
  KpisAppropriate,
  KpiSet,
  ObligationSave,
  PlannedPeriod,
  ExtensionGiven,
  MergeGiven,
  MergePreview,
  NovationGiven,
  ObligationView,
  PortfolioQuery,
  PortfolioView,
  RatingGiven,
  ReturnView,
  SupplierPersonSave,
  SupplierView,
  TerminationGiven,
  VariationGiven,
  WantedCertificate,
  WantedCertificatesQuery,
} from '@commonweal/wire';
import { query, tell } from './request.js';
import { upload } from './upload.js';

const line = (id: string, lineId: string, rest: string) => `/returns/${id}/lines/${lineId}${rest}`;
const post = <T>(path: string, version?: number, body?: object) =>
  tell<T>(path, { method: 'POST', body, version });

/** Suppliers, contracts, obligations and returns. */
export const monitoringVerbs = {
  addSupplierPerson: (id: string, body: SupplierPersonSave) =>
    post<SupplierView>(`/suppliers/${id}/people`, undefined, body),
  deactivateSupplierPerson: (id: string, personId: string) =>
    tell<SupplierView>(`/suppliers/${id}/people/${personId}`, { method: 'DELETE' }),
  correctSupplierPerson: (id: string, personId: string, body: SupplierPersonSave, version: number) =>
    tell<SupplierView>(`/suppliers/${id}/people/${personId}`, { method: 'PATCH', body, version }),
  replaceSupplierPerson: (id: string, personId: string, body: SupplierPersonSave) =>
    post<SupplierView>(`/suppliers/${id}/people/${personId}/successor`, undefined, body),
  makeSupplierLead: (id: string, personId: string) =>
    post<SupplierView>(`/suppliers/${id}/people/${personId}/lead`),

  supplierDuplicates: (asked: DuplicatesQuery = {}) =>
    tell<DuplicatePair[]>(`/supplier-duplicates${query({ ...asked })}`),
  areTwoSuppliers: (body: TwoSuppliersGiven) =>
    post<unknown>('/supplier-duplicates/two-suppliers', undefined, body),
  areOneAgain: (body: TwoSuppliersGiven) =>
    post<unknown>('/supplier-duplicates/two-suppliers/undoing', undefined, body),
  mergePreview: (id: string, duplicateId: string) =>
    tell<MergePreview>(`/suppliers/${id}/merge${query({ duplicateId })}`),
  mergeSuppliers: (id: string, body: MergeGiven, version: number) =>
    post<SupplierView>(`/suppliers/${id}/merge`, version, body),

  certificate: (id: string) => tell<CertificateView>(`/certificates/${id}`),
  certificatesOf: (supplierId: string) =>
    tell<CertificateView[]>(`/certificates${query({ supplierId, sort: 'expiresOn', perPage: 200 })}`),
  certificatesWanted: (asked: WantedCertificatesQuery) =>
    tell<WantedCertificate[]>(`/certificates/wanted${query({ ...asked })}`),
  addCertificate: (body: CertificateCreate) => post<CertificateView>('/certificates', undefined, body),
  correctCertificate: (id: string, body: CertificateSave, version: number) =>
    tell<CertificateView>(`/certificates/${id}`, { method: 'PATCH', body, version }),
  renewCertificate: (id: string, body: CertificateRenewal, version: number) =>
    post<CertificateView>(`/certificates/${id}/renewal`, version, body),
  withdrawCertificate: (id: string, reason: string, version: number) =>
    post<CertificateView>(`/certificates/${id}/withdrawal`, version, { reason }),
  attachToCertificate: (id: string, file: File, personalData: string, onPart: (part: number) => void) => {
    const form = new FormData();
    form.append('personalData', personalData);
    form.append('file', file, file.name);
    return upload<CertificateView>(`/certificates/${id}/files`, form, onPart);
  },

  obligationsOf: (contractId: string) =>
    tell<ObligationView[]>(`/obligations${query({ contractId, perPage: 500 })}`),
  addObligation: (contractId: string, body: ObligationSave) =>
    post<ObligationView>(`/contracts/${contractId}/obligations`, undefined, body),
  periodsOfDays: (startsOn: string, endsOn: string, frequency: Frequency) =>
    tell<PlannedPeriod[]>(`/periods${query({ startsOn, endsOn, frequency })}`),
  periodsOfContract: (id: string, frequency: Frequency) =>
    tell<PlannedPeriod[]>(`/contracts/${id}/periods${query({ frequency })}`),
  periodsOfObligation: (id: string, frequency: Frequency) =>
    tell<PlannedPeriod[]>(`/obligations/${id}/periods${query({ frequency })}`),
  varyObligation: (id: string, body: VariationGiven, version: number) =>
    post<ObligationView>(`/obligations/${id}/variation`, version, body),
  setKpi: (id: string, body: KpiSet, version: number) =>
    post<ObligationView>(`/obligations/${id}/kpi`, version, body),
  setKpisAppropriate: (id: string, body: KpisAppropriate, version: number) =>
    post<ContractView>(`/contracts/${id}/kpis`, version, body),
  oneContract: (id: string) => tell<ContractView>(`/contracts/${id}`),
  changesOf: (contractId: string) => tell<ContractChangeView[]>(`/contracts/${contractId}/changes`),
  lessonsOf: (contractId: string) => tell<LessonView[]>(`/contracts/${contractId}/lessons`),
  writeLesson: (contractId: string, body: LessonGiven) =>
    post<unknown>(`/contracts/${contractId}/lessons`, undefined, body),
  takeBackLesson: (contractId: string, id: string) =>
    tell<unknown>(`/contracts/${contractId}/lessons/${id}`, { method: 'DELETE' }),
  extendContract: (id: string, body: ExtensionGiven, version: number) =>
    post<ContractView>(`/contracts/${id}/extension`, version, body),
  novateContract: (id: string, body: NovationGiven, version: number) =>
    post<ContractView>(`/contracts/${id}/novation`, version, body),
  terminateContract: (id: string, body: TerminationGiven, version: number) =>
    post<ContractView>(`/contracts/${id}/termination`, version, body),
  councilFigures: () => tell<CouncilIndicatorView[]>('/council-figures'),
  enterCouncilFigure: (indicator: string, body: CouncilFigureGiven) =>
    post<CouncilIndicatorView>(`/council-figures/${indicator}`, undefined, body),
  portfolio: (asked: PortfolioQuery) => tell<PortfolioView>(`/portfolio${query({ ...asked })}`),
  deliveries: (contractId: string) => tell<DeliveryRow[]>(`/deliveries${query({ contractId })}`),

  assessment: (id: string) => tell<AssessmentView>(`/assessments/${id}`),
  assessmentsOf: (contractId: string) =>
    tell<AssessmentView[]>(`/assessments${query({ contractId, sort: 'periodUntil', order: 'desc' })}`),
  openAssessment: (contractId: string, body: AssessmentOpen) =>
    post<AssessmentView>(`/contracts/${contractId}/assessments`, undefined, body),
  rate: (id: string, ratingId: string, body: RatingGiven, version: number) =>
    tell<AssessmentView>(`/assessments/${id}/ratings/${ratingId}`, { method: 'PUT', body, version }),
  showAssessment: (id: string, version: number) =>
    post<AssessmentView>(`/assessments/${id}/showing`, version),
  reconsiderAssessment: (id: string, reason: string, version: number) =>
    post<AssessmentView>(`/assessments/${id}/reconsideration`, version, { reason }),
  publishAssessment: (id: string, version: number) =>
    post<AssessmentView>(`/assessments/${id}/publication`, version),
  noteNotice: (id: string, body: NoticeOfAssessment, version: number) =>
    post<AssessmentView>(`/assessments/${id}/notice`, version, body),

  improvementPlansOf: (contractId: string) =>
    tell<ImprovementPlanView[]>(`/contracts/${contractId}/improvement-plans`),
  agreeImprovement: (contractId: string, body: ImprovementPlanCreate) =>
    post<ImprovementPlanView>(`/contracts/${contractId}/improvement-plans`, undefined, body),
  stepDone: (id: string, stepId: string, body: ImprovementStepDone, version: number) =>
    post<ImprovementPlanView>(`/improvement-plans/${id}/steps/${stepId}/completion`, version, body),
  prolongImprovement: (id: string, body: ImprovementPlanProlong, version: number) =>
    post<ImprovementPlanView>(`/improvement-plans/${id}/prolongation`, version, body),
  closeImprovement: (id: string, body: ImprovementPlanClose, version: number) =>
    post<ImprovementPlanView>(`/improvement-plans/${id}/closing`, version, body),

  returnsOf: (contractId: string) =>
    tell<ReturnView[]>(`/returns${query({ contractId, sort: 'dueOn', order: 'desc', perPage: 500 })}`),
  oneReturn: (id: string) => tell<ReturnView>(`/returns/${id}`),
  acceptLine: (id: string, lineId: string, version: number) =>
    post<unknown>(line(id, lineId, '/acceptance'), version),
  queryLine: (id: string, lineId: string, text: string, version: number) =>
    post<unknown>(line(id, lineId, '/query'), version, { query: text }),
  acceptReturn: (id: string, version: number) => post<unknown>(`/returns/${id}/acceptance`, version),
  waiveReturn: (id: string, reason: string, version: number) =>
    post<unknown>(`/returns/${id}/waiver`, version, { reason }),

  uploadRegister: (file: File) => {
    const form = new FormData();
    form.append('file', file, file.name);
    return post<ImportView>('/contract-imports', undefined, form);
  },
  registerImport: (id: string) => tell<ImportView>(`/contract-imports/${id}`),
  takeRegister: (id: string) => post<ImportView>(`/contract-imports/${id}/acceptance`),
};
