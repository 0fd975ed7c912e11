import { newPasswordPage } from './new-password.js';
import { setupPage } from './setup.js';
import { signInPage } from './sign-in.js';
import { showPage } from './page.js';

const pages: Record<string, () => ReturnType<typeof signInPage>> = {
  '/setup': setupPage,
  '/set-password': newPasswordPage,
};

showPage((pages[window.location.pathname] ?? signInPage)());
