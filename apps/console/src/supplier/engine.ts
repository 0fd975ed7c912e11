import type {
  AssessmentView,
  CertificateCreate,
  CertificateRenewal,
  CertificateView,
  LineAnswer,
  Problem,
  ReplyGiven,
  ReturnLineView,
  ReturnPhase,
  ReturnView,
  SessionView,
  SupplierPersonSave,
  SupplierView,
  WantedCertificate,
  WorkbookView,
} from '@commonweal/wire';

/** The engine said no. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly errors: Record<string, string[]>,
  ) {
    super(message);
  }
}

/** The engine could not be reached. */
export class Unreachable extends Error {}

interface Sending {
  method?: string;
  body?: object;
  file?: File;
  /** Fields that go before the file. */
  said?: Record<string, string>;
  version?: number;
}

/** @throws Refusal, Unreachable */
async function ask<T>(path: string, { method = 'GET', body, file, said, version }: Sending = {}): Promise<T> {
  const headers = new Headers({ Accept: 'application/json', 'X-Requested-With': 'commonweal' });
  if (body) headers.set('Content-Type', 'application/json');
  if (version) headers.set('If-Match', `"${version}"`);
  const response = await fetch(`/api${path}`, {
    method,
    headers,
    body: file ? formOf(file, said) : body ? JSON.stringify(body) : null,
  }).catch((cause: unknown) => {
    throw new Unreachable('The engine could not be reached.', { cause });
  });
  const text = await response.text();
  if (!response.ok) throw refusalOf(response.status, text);
  return (text ? JSON.parse(text) : undefined) as T;
}

function formOf(file: File, said: Record<string, string> = {}): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(said)) form.append(name, value);
  form.append('file', file, file.name);
  return form;
}

function refusalOf(status: number, text: string): Refusal | Unreachable {
  if (status >= 502 && status <= 504) return new Unreachable(`The gateway answered ${status}.`);
  try {
    const { code, detail, errors } = JSON.parse(text) as Problem;
    return new Refusal(status, code, detail, errors ?? {});
  } catch {
    return new Refusal(status, 'unknown', `The engine answered ${status}.`, {});
  }
}

/** A code is asked for and given by whoever has the link, or by address. */
export type Who = { link: string } | { email: string };

/** Rows of a list that are asked for. */
export const most = 200;

/** The returns of a supplier, what waits first. */
export interface MyReturnsView {
  toAnswer: ReturnView[];
  coming: ReturnView[];
  done: ReturnView[];
}

export const engine = {
  session: () => ask<SessionView>('/session'),
  sendCode: (who: Who) => ask<void>('/supplier-codes', { method: 'POST', body: who }),
  signIn: (who: Who, code: string) =>
    ask<SessionView>('/session/code', { method: 'POST', body: { ...who, code } }),
  signOut: () => ask<void>('/session', { method: 'DELETE' }),
  supplier: (id: string) => ask<SupplierView>(`/suppliers/${id}`),
  invite: (id: string, body: SupplierPersonSave) =>
    ask<SupplierView>(`/suppliers/${id}/people`, { method: 'POST', body }),
  remove: (id: string, personId: string) =>
    ask<SupplierView>(`/suppliers/${id}/people/${personId}`, { method: 'DELETE' }),
  makeLead: (id: string, personId: string) =>
    ask<SupplierView>(`/suppliers/${id}/people/${personId}/lead`, { method: 'POST' }),
  certificates: () => ask<CertificateView[]>(`/certificates?sort=expiresOn&perPage=${most}`),
  wanted: () => ask<WantedCertificate[]>('/certificates/wanted'),
  addCertificate: (body: CertificateCreate) =>
    ask<CertificateView>('/certificates', { method: 'POST', body }),
  renewCertificate: ({ id, version }: CertificateView, body: CertificateRenewal) =>
    ask<CertificateView>(`/certificates/${id}/renewal`, { method: 'POST', body, version }),
  attachToCertificate: (id: string, file: File, personalData: string) =>
    ask<CertificateView>(`/certificates/${id}/files`, { method: 'POST', file, said: { personalData } }),
  certify: (id: string, { id: lineId, version }: ReturnLineView, certificateId: string) =>
    ask<ReturnLineView>(`/returns/${id}/lines/${lineId}/certificate`, {
      method: 'POST',
      body: { certificateId },
      version,
    }),
  assessments: () => ask<AssessmentView[]>(`/assessments?sort=periodUntil&order=desc&perPage=${most}`),
  replyTo: ({ id, version }: AssessmentView, body: ReplyGiven) =>
    ask<AssessmentView>(`/assessments/${id}/reply`, { method: 'POST', body, version }),
  /** Asked for one by one, so that those of years ahead never crowd out what waits now. */
  returns: async (): Promise<MyReturnsView> => {
    const phase = (name: ReturnPhase, order: 'asc' | 'desc') =>
      ask<ReturnView[]>(`/returns?phase=${name}&sort=dueOn&order=${order}&perPage=${most}`);
    const [toAnswer, coming, done] = await Promise.all([
      phase('to-answer', 'asc'),
      phase('coming', 'asc'),
      phase('done', 'desc'),
    ]);
    return { toAnswer, coming, done };
  },
  read: (id: string) => ask<ReturnView>(`/returns/${id}`),
  save: (id: string, line: ReturnLineView, answer: LineAnswer) =>
    ask<ReturnLineView>(`/returns/${id}/lines/${line.id}`, {
      method: 'PUT',
      body: answer,
      version: line.version,
    }),
  attach: (id: string, lineId: string, file: File, personalData: string) =>
    ask<ReturnLineView>(`/returns/${id}/lines/${lineId}/evidence`, {
      method: 'POST',
      file,
      said: { personalData },
    }),
  answerElsewhere: (id: string, { id: lineId, version }: ReturnLineView) =>
    ask<ReturnLineView>(`/returns/${id}/lines/${lineId}/copies`, { method: 'POST', version }),
  lookAtWorkbook: (id: string, file: File) =>
    ask<WorkbookView>(`/returns/${id}/workbook-check`, { method: 'POST', file }),
  takeWorkbook: (id: string, file: File, version: number) =>
    ask<ReturnView>(`/returns/${id}/workbook`, { method: 'POST', file, version }),
  submit: (id: string, version: number) =>
    ask<ReturnView>(`/returns/${id}/submission`, { method: 'POST', version }),
};
