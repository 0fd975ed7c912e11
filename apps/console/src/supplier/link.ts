import { pathOfReturn } from './place.js';

const kept = 'commonweal.link';

export interface Mailed {
  token: string;
  /** The return that the mail was about. */
  returnId?: string;
}

/** What a mailed address says: `/supplier#link=…&return=…`, after `#` or after `?`. */
export function readAddress({ search, hash }: { search: string; hash: string }): Mailed | undefined {
  const said = new URLSearchParams(`${search.replace(/^\?/, '')}&${hash.replace(/^#\/?(\w*\?)?/, '')}`);
  const token = said.get('link') ?? said.get('token');
  return token ? { token, returnId: said.get('return') ?? undefined } : undefined;
}

/** Takes the link out of the address, where shoulders and histories would see it, and keeps it for this tab. */
export function takeLink(): string | undefined {
  const mailed = readAddress(window.location);
  if (!mailed) return sessionStorage.getItem(kept) ?? undefined;
  sessionStorage.setItem(kept, mailed.token);
  const path = mailed.returnId ? pathOfReturn(mailed.returnId) : window.location.pathname;
  history.replaceState(null, '', path);
  return mailed.token;
}

export const forgetLink = () => sessionStorage.removeItem(kept);
