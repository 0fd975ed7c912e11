import { pathOfAssessments, pathOfCertificates, pathOfReturn } from './place.js';

const kept = 'commonweal.link';

const pages = { certificates: pathOfCertificates, assessments: pathOfAssessments };

export interface Mailed {
  token: string;
  /** The return that the mail was about. */
  returnId?: string;
  /** A page of the supplier’s that the mail was about. */
  page?: keyof typeof pages;
}

/** What a mailed address says: `/supplier#link=…&return=…`, after `#` or after `?`. */
export function readAddress({ search, hash }: { search: string; hash: string }): Mailed | undefined {
  const said = new URLSearchParams(`${search.replace(/^\?/, '')}&${hash.replace(/^#\/?(\w*\?)?/, '')}`);
  const token = said.get('link') ?? said.get('token');
  if (!token) return undefined;
  const page = named(said.get('page'));
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

function named(page: string | null): keyof typeof pages | undefined {
  return page === 'certificates' || page === 'assessments' ? page : undefined;
}

function pathOf({ returnId, page }: Mailed): string {
  if (page) return pages[page];
  return returnId ? pathOfReturn(returnId) : window.location.pathname;
}

export const forgetLink = () => sessionStorage.removeItem(kept);
