import { signIn as words } from '../strings/sign-in.js';
import { passwordFaults, passwordFields } from './new-password.js';
import { type Page, token } from './page.js';

const form: Page['form'] = {
  fields: [
    { name: 'name', label: words.name, type: 'text', autocomplete: 'name' },
    { name: 'email', label: words.email, type: 'email', autocomplete: 'username' },
    ...passwordFields,
  ],
  submit: words.setupSubmit,
  check: passwordFaults,
  path: '/setup',
  body: ({ name, email, password }) => ({ token: token(), name, email, password }),
};

export const setupPage = (): Page => ({
  title: words.setupTitle,
  lead: words.setupLead,
  ...(token() ? { form } : { obstacle: words.noToken }),
});
