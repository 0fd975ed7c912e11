import type { WaysInView } from '@commonweal/wire';
import { signIn as words } from '../strings/sign-in.js';
import type { Field } from './field.js';
import { next, type Page } from './page.js';

/** Asked for once the password was right, where there is a second factor. */
export const codeField: Field = {
  name: 'code',
  label: words.code,
  type: 'text',
  autocomplete: 'one-time-code',
  help: words.codeHelp,
  later: true,
};

const form: Page['form'] = {
  fields: [
    { name: 'email', label: words.email, type: 'email', autocomplete: 'username' },
    { name: 'password', label: words.password, type: 'password', autocomplete: 'current-password' },
    codeField,
  ],
  submit: words.submit,
  check: () => ({}),
  path: '/session',
  body: ({ email, password, code }) => ({ email, password, ...(code ? { code } : {}) }),
};

/** What the engine offers; the form alone where it cannot be asked. */
async function waysIn(): Promise<WaysInView> {
  try {
    const answer = await fetch('/api/session/ways', { headers: { Accept: 'application/json' } });
    return answer.ok ? ((await answer.json()) as WaysInView) : { password: true };
  } catch {
    return { password: true };
  }
}

/** Why the sign-in of the council led back here. */
function problem(): string | undefined {
  const code = new URLSearchParams(window.location.search).get('problem');
  if (!code) return undefined;
  return Object.entries(words.problem).find(([known]) => known === code)?.[1] ?? words.problem.other;
}

export async function signInPage(): Promise<Page> {
  const { password, provider } = await waysIn();
  const href = `/api/session/provider?next=${encodeURIComponent(next())}`;
  return {
    title: words.title,
    lead: words.lead,
    obstacle: problem(),
    ...(provider ? { elsewhere: { label: `${words.with} ${provider}`, href } } : {}),
    ...(password ? { form } : {}),
    footer: words.supplier,
  };
}
