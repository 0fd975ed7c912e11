import type { Problem } from '@commonweal/wire';
import { HttpError } from 'react-admin';
import { formErrors } from './form-errors.js';
import { proved } from './proof.js';

export interface Sending {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: object;
  /** The version that was seen, sent as If-Match; 0 for a row that is not there yet. */
  version?: number;
  /** Gives the request up. */
  signal?: AbortSignal | undefined;
}

export interface Answer<T> {
  data: T;
  /** Rows in all, for lists. */
  total: number;
}

/**
 * One request to the engine. Where it asks who is there, the person is asked, and the same request goes out again.
 * @throws HttpError whose body is the Problem, with `errors` as react-admin's forms read them
 */
export async function ask<T>(path: string, sending: Sending = {}): Promise<Answer<T>> {
  const { method = 'GET', body, version, signal } = sending;
  // The engine takes a command only from the console itself: no other site can send this header.
  const headers = new Headers({ Accept: 'application/json', 'X-Requested-With': 'console' });
  const isForm = body instanceof FormData;
  if (body && !isForm) headers.set('Content-Type', 'application/json');
  if (version !== undefined) headers.set('If-Match', `"${version}"`);
  const response = await fetch(`/api${path}`, {
    method,
    headers,
    body: isForm ? body : body && JSON.stringify(body),
    signal: signal ?? null,
  });
  const text = await response.text();
  if (!response.ok) {
    const refused = refusal(response.status, text);
    if (isProofNeeded(refused) && (await proved())) return ask<T>(path, sending);
    throw refused;
  }
  const data = (text ? JSON.parse(text) : null) as T;
  return { data, total: Number(response.headers.get('X-Total-Count') ?? 0) };
}

/** The body of the answer alone. */
export async function tell<T>(path: string, sending?: Sending): Promise<T> {
  return (await ask<T>(path, sending)).data;
}

export const isProofNeeded = ({ body }: HttpError) => (body as Partial<Problem>).code === 'proof-needed';

export function refusal(status: number, text: string): HttpError {
  const problem = readProblem(text);
  // The version that was seen is in no field: a form has nothing to mend.
  const errors = status === 412 ? undefined : formErrors(problem);
  return new HttpError(problem?.detail ?? `The engine answered ${status}.`, status, { ...problem, errors });
}

function readProblem(text: string): Partial<Problem> | undefined {
  try {
    return JSON.parse(text) as Partial<Problem>;
  } catch {
    return undefined;
  }
}

/** `?a=1&b=x` out of what is set; lists are repeated. */
export function query(values: Record<string, unknown>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === null || value === '') continue;
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one));
  }
  const text = search.toString();
  return text && `?${text}`;
}
