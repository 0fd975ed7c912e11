import { signIn as words } from '../strings/sign-in.js';
import type { Field } from './field.js';
import { type Page, token } from './page.js';
import { codeField } from './sign-in.js';

/** The new password, twice. */
export const passwordFields: Field[] = [
  {
    name: 'password',
    label: words.newPassword,
    type: 'password',
    autocomplete: 'new-password',
    help: words.newPasswordHelp,
  },
  { name: 'again', label: words.again, type: 'password', autocomplete: 'new-password' },
];

export function passwordFaults({ password = '', again }: Record<string, string>): Record<string, string> {
  if (password.length < 12) return { password: words.tooShort };
  return password === again ? {} : { again: words.different };
}

const form: Page['form'] = {
  fields: [...passwordFields, codeField],
  submit: words.passwordSubmit,
  check: passwordFaults,
  path: '/session/password',
  body: ({ password, code }) => ({ token: token(), password, ...(code ? { code } : {}) }),
};

export const newPasswordPage = (): Page => ({
  title: words.passwordTitle,
  lead: words.passwordLead,
  ...(token() ? { form } : { obstacle: words.noToken }),
});
