import type {
  AnswersGiven,
  AttachmentView,
  ChecklistView,
  ChoiceGiven,
  DecisionView,
  ExplanationView,
  IndicatorAdd,
  IndicatorChoiceView,
  LotGiven,
  LotView,
  PredecessorView,
  ProcurementUpdate,
  RulingGiven,
  StandingEffectView,
  TaskAssignment,
  TaskCompletion,
} from '@commonweal/wire';
import { query, tell } from './request.js';
import { upload } from './upload.js';

const of = (id: string, rest: string) => `/procurements/${id}${rest}`;
const post = (path: string, body?: object, version?: number) =>
  tell<unknown>(path, { method: 'POST', body, version });

/** What can be done with a procurement and with what rules concluded about it. */
export const procurementVerbs = {
  checklist: (id: string) => tell<ChecklistView>(of(id, '/checklist')),
  describeProcurement: (id: string, body: ProcurementUpdate, version: number) =>
    tell<unknown>(of(id, ''), { method: 'PATCH', body, version }),
  answerTask: (id: string, task: string, body: AnswersGiven, version: number) =>
    tell<unknown>(of(id, `/tasks/${task}/answers`), { method: 'PUT', body, version }),
  completeTask: (id: string, task: string, body: TaskCompletion, version: number) =>
    post(of(id, `/tasks/${task}/completion`), body, version),
  skipTask: (id: string, task: string, reason: string, version: number) =>
    post(of(id, `/tasks/${task}/skipping`), { reason }, version),
  reopenTask: (id: string, task: string, reason: string, version: number) =>
    post(of(id, `/tasks/${task}/reopening`), { reason }, version),
  assignTask: (id: string, task: string, body: TaskAssignment, version: number) =>
    tell<unknown>(of(id, `/tasks/${task}/assignment`), { method: 'PUT', body, version }),
  attach: (
    { id, task, personalData }: { id: string; task: string; personalData: string },
    file: File,
    onProgress: (part: number) => void,
  ) => {
    const form = new FormData();
    form.append('personalData', personalData);
    form.append('file', file, file.name);
    return upload<AttachmentView>(of(id, `/tasks/${task}/attachments`), form, onProgress);
  },

  indicatorChoices: (id: string) => tell<IndicatorChoiceView[]>(of(id, '/indicators')),
  chooseIndicator: (id: string, indicator: string, body: ChoiceGiven, version: number) =>
    tell<unknown>(of(id, `/indicators/${indicator}`), { method: 'PUT', body, version }),
  addIndicator: (id: string, body: IndicatorAdd) => post(of(id, '/indicators'), body),

  predecessors: (id: string) => tell<PredecessorView[]>(of(id, '/predecessors')),
  addPredecessor: (id: string, contractId: string) =>
    post(of(id, '/predecessors'), { contractIds: [contractId] }),
  removePredecessor: (id: string, contractId: string) =>
    tell<unknown>(of(id, `/predecessors/${contractId}`), { method: 'DELETE' }),

  lots: (id: string) => tell<LotView[]>(of(id, '/lots')),
  addLot: (id: string, body: LotGiven) => post(of(id, '/lots'), body),
  changeLot: (id: string, lot: string, body: LotGiven, version: number) =>
    tell<unknown>(of(id, `/lots/${lot}`), { method: 'PUT', body, version }),
  removeLot: (id: string, lot: string, version: number) =>
    tell<unknown>(of(id, `/lots/${lot}`), { method: 'DELETE', version }),

  advance: (id: string, version: number) => post(of(id, '/stage/advance'), undefined, version),
  sendBack: (id: string, reason: string, version: number) =>
    post(of(id, '/stage/send-back'), { reason }, version),
  pause: (id: string, reason: string, version: number) => post(of(id, '/pause'), { reason }, version),
  resume: (id: string, reason: string, version: number) => post(of(id, '/resume'), { reason }, version),
  withdrawProcurement: (id: string, reason: string, version: number) =>
    post(of(id, '/withdrawal'), { reason }, version),
  rule: (id: string, body: RulingGiven, version: number) => post(of(id, '/gate/rulings'), body, version),

  decision: (id: string) => tell<DecisionView>(`/decisions/${id}`),
  decisionsAbout: (subjectKind: string, subjectId: string) =>
    tell<DecisionView[]>(`/decisions${query({ subjectKind, subjectId, perPage: 500 })}`),
  explanations: (subjectKind: string, subjectId: string) =>
    tell<ExplanationView[]>(`/explanations/${subjectKind}/${subjectId}`),
  standingEffects: (subjectKind: string, subjectId: string) =>
    tell<StandingEffectView[]>(`/standing-effects${query({ subjectKind, subjectId })}`),
};
