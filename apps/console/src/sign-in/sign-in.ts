import { signIn as words } from '../strings/sign-in.js';
import type { Page } from './page.js';

export const signInPage = (): Page => ({
  title: words.title,
  lead: words.lead,
  fields: [
    { name: 'email', label: words.email, type: 'email', autocomplete: 'username' },
    { name: 'password', label: words.password, type: 'password', autocomplete: 'current-password' },
  ],
  submit: words.submit,
  footer: words.supplier,
  check: () => ({}),
  path: '/session',
  body: ({ email, password }) => ({ email, password }),
});
