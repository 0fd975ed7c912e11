import { newPasswordPage } from './new-password.js';
import { setupPage } from './setup.js';
import { signInPage } from './sign-in.js';
import { type Page, showPage } from './page.js';
import { shownPage } from './shown.js';

const pages: Record<string, () => Page | Promise<Page>> = {
  '/sign-in/shown': shownPage,
  '/setup': setupPage,
  '/set-password': newPasswordPage,
};

void Promise.resolve((pages[window.location.pathname] ?? signInPage)()).then(showPage);
