import { HttpError } from 'react-admin';
import type { Problem } from '@commonweal/wire';

/**
 * Sends a form with a file and says how far it is, from 0 to 1. `fetch` cannot say that of what it sends.
 * @throws HttpError with what the engine said
 */
export function upload<T>(path: string, form: FormData, onProgress: (part: number) => void): Promise<T> {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api${path}`);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('X-Requested-With', 'console');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
    request.onerror = () => failed(new Error('The engine could not be reached. Try again.'));
    request.onload = () => {
      const { status, responseText } = request;
      if (status < 300) return done(JSON.parse(responseText) as T);
      const problem = problemIn(responseText);
      const fault = Object.values(problem.errors ?? {}).flat()[0] ?? problem.detail;
      failed(new HttpError(fault ?? `The engine answered ${status}.`, status, problem));
    };
    request.send(form);
  });
}

function problemIn(text: string): Partial<Problem> {
  try {
    return JSON.parse(text) as Partial<Problem>;
  } catch {
    return {};
  }
}
