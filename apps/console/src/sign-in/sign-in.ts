import { signIn as words } from '../strings/sign-in.js';
import type { Field } from './field.js';
import type { Page } from './page.js';

/** Asked for once the password was right, where there is a second factor. */
export const codeField: Field = {
  name: 'code',
  label: words.code,
  type: 'text',
  autocomplete: 'one-time-code',
  help: words.codeHelp,
  later: true,
};

export const signInPage = (): Page => ({
  title: words.title,
  lead: words.lead,
  fields: [
    { name: 'email', label: words.email, type: 'email', autocomplete: 'username' },
    { name: 'password', label: words.password, type: 'password', autocomplete: 'current-password' },
    codeField,
  ],
  submit: words.submit,
  footer: words.supplier,
  check: () => ({}),
  path: '/session',
  body: ({ email, password, code }) => ({ email, password, ...(code ? { code } : {}) }),
});
