import { signIn as words } from '../strings/sign-in.js';
import type { Page } from './page.js';

/** Where a proof ends that was given at the council's own sign-in, in a window of its own. */
export function shownPage(): Page {
  window.close();
  return { title: words.shownTitle, lead: words.shownLead };
}
