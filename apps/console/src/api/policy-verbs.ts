import type {
  CatalogueImportView,
  ChangeUpdate,
  ChangeView,
  ChecksView,
  CoverageView,
  DocumentKindName,
  DocumentNameView,
  DocumentRevisionView,
  DocumentUseView,
  DocumentView,
  EditSave,
  EditView,
  ExampleRequest,
  ExplanationView,
  ImpactView,
  MadeExampleView,
  MessageKindView,
  MailDraft,
  MailPreview,
  MessageSample,
  PolicyKindsView,
  PresetView,
  ReleaseComparison,
  ReleaseView,
  RuleImpactRequest,
  RuleRow,
  RuleRowSave,
  RuleTableView,
  RuleUseDetailView,
  RuleUseView,
  SentenceRequest,
  SentenceView,
  SheetFormat,
  SideChoice,
  TrialRequest,
  WhereUsedView,
  WorkflowChoiceView,
  WorkflowPreviewRequest,
  WorkflowPreviewView,
  TermView,
} from '@commonweal/wire';
import { download } from './download.js';
import { query, tell } from './request.js';

const document = (kind: string, key: string, rest = '') =>
  `/documents/${kind}/${encodeURIComponent(key)}${rest}`;
const change = (id: string, rest: string) => `/changes/${id}${rest}`;
const edit = (id: string, kind: string, key: string) =>
  change(id, `/edits/${kind}/${encodeURIComponent(key)}`);
const ofChange = (id: string, rest: string, version: number, body?: object) =>
  tell<ChangeView>(change(id, rest), { method: 'POST', body, version });

/** Reading and editing policy, and the life of a change. */
export const policyVerbs = {
  messageKinds: () => tell<MessageKindView[]>('/message-kinds'),
  messageSamples: (kind: string) => tell<MessageSample[]>(`/message-kinds/${kind}/samples`),
  mailPreview: (kind: string, body: MailDraft) =>
    tell<MailPreview>(`/message-kinds/${kind}/preview`, { method: 'POST', body }),
  policyKinds: () => tell<PolicyKindsView>('/policy/kinds'),
  glossary: () => tell<TermView[]>('/glossary'),
  documentsOf: (kind: DocumentKindName, change?: string) =>
    tell<DocumentView[]>(`/documents${query({ kind, change, perPage: 500 })}`),
  documentNames: (kind: DocumentKindName, change?: string) =>
    tell<DocumentNameView[]>(`/documents/names${query({ kind, change })}`),
  documentIn: (kind: string, key: string, changeId?: string) =>
    tell<DocumentView>(document(kind, key) + query({ change: changeId })),
  revisions: (kind: string, key: string) => tell<DocumentRevisionView[]>(document(kind, key, '/revisions')),
  documentUses: (kind: string, key: string) => tell<DocumentUseView[]>(document(kind, key, '/uses')),
  whereUsed: (kind: string, key: string) => tell<WhereUsedView[]>(document(kind, key, '/where-used')),

  importCatalogue: (id: string, file: File, take: boolean) => {
    const form = new FormData();
    form.append('file', file, file.name);
    return tell<CatalogueImportView>(change(id, `/catalogue-imports?take=${take}`), {
      method: 'POST',
      body: form,
    });
  },
  coverage: () => tell<CoverageView>('/policy/coverage'),
  ruleTable: (change: string, rows: RuleRow[]) =>
    tell<RuleTableView>('/policy/rule-tables', { method: 'POST', body: { change, rows } }),
  saveRuleTable: (id: string, rows: RuleRowSave[]) =>
    tell<RuleTableView>(change(id, '/rule-table'), { method: 'PUT', body: { rows } }),
  ruleUses: () => tell<RuleUseView[]>('/rule-uses'),
  ruleUse: (rule: string) => tell<RuleUseDetailView>(`/rule-uses/${encodeURIComponent(rule)}`),

  sentence: (body: SentenceRequest) => tell<SentenceView>('/policy/sentences', { method: 'POST', body }),
  ruleImpact: (body: RuleImpactRequest, signal?: AbortSignal) =>
    tell<ImpactView>('/policy/impacts', { method: 'POST', body, signal }),
  ruleImpactSheet: (format: SheetFormat, body: RuleImpactRequest) =>
    download(`/policy/impact-sheets${query({ format })}`, body),
  madeExample: (body: ExampleRequest) => tell<MadeExampleView>('/policy/examples', { method: 'POST', body }),
  workflowPreview: (body: WorkflowPreviewRequest) =>
    tell<WorkflowPreviewView>('/policy/workflow-previews', { method: 'POST', body }),
  workflowChoice: (facts: Record<string, unknown>) =>
    tell<WorkflowChoiceView>('/procurements/workflow-choices', { method: 'POST', body: { facts } }),
  trial: (body: TrialRequest) => tell<ExplanationView>('/policy/trials', { method: 'POST', body }),

  myDrafts: () =>
    tell<ChangeView[]>(
      `/changes${query({ state: 'draft', mine: true, sort: 'updatedAt', order: 'desc', perPage: 100 })}`,
    ),
  change: (id: string) => tell<ChangeView>(change(id, '')),
  openChange: (title: string) => tell<ChangeView>('/changes', { method: 'POST', body: { title } }),
  describeChange: (id: string, body: ChangeUpdate, version: number) =>
    tell<ChangeView>(change(id, ''), { method: 'PATCH', body, version }),
  saveEdit: (id: string, kind: string, key: string, body: EditSave, version?: number) =>
    tell<unknown>(edit(id, kind, key), { method: 'PUT', body, version }),
  rebaseEdit: (id: string, { kind, key, version }: EditView, choices: SideChoice[]) =>
    tell<ChangeView>(`${edit(id, kind, key)}/rebase`, { method: 'POST', body: { choices }, version }),
  dropEdit: (id: string, kind: string, key: string, version: number) =>
    tell<unknown>(edit(id, kind, key), { method: 'DELETE', version }),
  checks: (id: string) => tell<ChecksView>(change(id, '/checks')),
  impact: (id: string) => tell<ImpactView>(change(id, '/impact')),

  submitChange: (id: string, version: number) => ofChange(id, '/submission', version),
  approveChange: (id: string, version: number, comment?: string) =>
    ofChange(id, '/approval', version, { comment }),
  returnChange: (id: string, version: number, reason: string) => ofChange(id, '/return', version, { reason }),
  publishChange: (id: string, version: number) => ofChange(id, '/publication', version),
  scheduleChange: (id: string, version: number, at: string) => ofChange(id, '/schedule', version, { at }),
  cancelSchedule: (id: string, version: number) =>
    tell<ChangeView>(change(id, '/schedule'), { method: 'DELETE', version }),
  publishUrgently: (id: string, version: number, reason: string) =>
    ofChange(id, '/emergency-publication', version, { reason }),
  scheduledChanges: () =>
    tell<ChangeView[]>(
      `/changes${query({ state: 'scheduled', sort: 'publishAt', order: 'desc', perPage: 100 })}`,
    ),
  marksToClear: () =>
    tell<ReleaseView[]>(`/releases${query({ marked: true, sort: 'number', perPage: 100 })}`),
  clearMark: (release: number, note: string) =>
    tell<ReleaseView>(`/releases/${release}/mark/clearance`, { method: 'POST', body: { note } }),
  withdrawChange: (id: string, version: number, reason: string) =>
    ofChange(id, '/withdrawal', version, { reason }),
  presets: () => tell<PresetView[]>('/presets'),
  preset: (key: string) => tell<PresetView>(`/presets/${encodeURIComponent(key)}`),
  adoptPreset: (key: string) =>
    tell<ChangeView>(`/presets/${encodeURIComponent(key)}/adoption`, { method: 'POST' }),
  releases: () => tell<ReleaseView[]>(`/releases${query({ sort: 'number', order: 'desc', perPage: 500 })}`),
  compareReleases: (from: number, to: number) =>
    tell<ReleaseComparison>(`/releases/comparison${query({ from, to })}`),
  releaseAsOf: (day: string) => tell<ReleaseView>(`/releases/as-of${query({ day })}`),
  documentsThen: (kind: DocumentKindName, release: number) =>
    tell<DocumentView[]>(`/documents${query({ kind, release, sort: 'title', perPage: 500 })}`),
  rollBack: (release: number, reason: string) =>
    tell<ChangeView>(`/releases/${release}/rollback`, { method: 'POST', body: { reason } }),
};
