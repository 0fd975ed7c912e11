import { pathOfCertificates, pathOfReturn } from './place.js';

const kept = 'commonweal.link';

export interface Mailed {
  token: string;
  /** The return that the mail was about. */
  returnId?: string;
  /** A page of the supplier’s that the mail was about. */
  page?: 'certificates';
}

/** What a mailed address says: `/supplier#link=…&return=…`, after `#` or after `?`. */
export function readAddress({ search, hash }: { search: string; hash: string }): Mailed | undefined {
  const said = new URLSearchParams(`${search.replace(/^\?/, '')}&${hash.replace(/^#\/?(\w*\?)?/, '')}`);
  const token = said.get('link') ?? said.get('token');
  if (!token) return undefined;
  const page = said.get('page') === 'certificates' ? ('certificates' as const) : undefined;
  return { token, returnId: said.get('return') ?? undefined, ...(page ? { page } : {}) };
}

/** Takes the link out of the address, where shoulders and histories would see it, and keeps it for this tab. */
export function takeLink(): string | undefined {
  const mailed = readAddress(window.location);
  if (!mailed) return sessionStorage.getItem(kept) ?? undefined;
  sessionStorage.setItem(kept, mailed.token);
  history.replaceState(null, '', pathOf(mailed));
  return mailed.token;
}

function pathOf({ returnId, page }: Mailed): string {
  if (page === 'certificates') return pathOfCertificates;
  return returnId ? pathOfReturn(returnId) : window.location.pathname;
}

export const forgetLink = () => sessionStorage.removeItem(kept);
