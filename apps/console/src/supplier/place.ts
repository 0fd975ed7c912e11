import { type MouseEvent, useSyncExternalStore } from 'react';

const gone = 'commonweal:gone';

/** Where one is among the supplier's pages. */
export type Place =
  { at: 'returns' | 'people' | 'certificates' | 'assessments' | 'nowhere' } | { at: 'return'; id: string };

export function placeOf(path: string): Place {
  const [, , page, id, ...rest] = path.replace(/\/$/, '').split('/');
  if (!page) return { at: 'returns' };
  if ((page === 'people' || page === 'certificates' || page === 'assessments') && !id) return { at: page };
  return page === 'returns' && id && !rest.length ? { at: 'return', id } : { at: 'nowhere' };
}

export const pathOfReturn = (id: string) => `/supplier/returns/${id}`;
export const home = '/supplier';
export const pathOfCertificates = '/supplier/certificates';
export const pathOfAssessments = '/supplier/assessments';
export const pathOfPeople = '/supplier/people';

function go(path: string): void {
  history.pushState(null, '', path);
  window.scrollTo(0, 0);
  window.dispatchEvent(new Event(gone));
}

/** For `onClick` of a link: stays in the page, but leaves new tabs and windows to the browser. */
export function follow(event: MouseEvent<HTMLAnchorElement>): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
  event.preventDefault();
  go(event.currentTarget.pathname);
}

function listen(told: () => void): () => void {
  window.addEventListener('popstate', told);
  window.addEventListener(gone, told);
  return () => {
    window.removeEventListener('popstate', told);
    window.removeEventListener(gone, told);
  };
}

export const usePath = () => useSyncExternalStore(listen, () => window.location.pathname);
