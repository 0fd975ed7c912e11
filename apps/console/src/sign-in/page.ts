import type { Problem } from '@commonweal/wire';
import { signIn as words } from '../strings/sign-in.js';
import { element } from './element.js';
import { type Field, fieldOf, isWaiting, markFault, reveal } from './field.js';

interface Form {
  fields: Field[];
  submit: string;
  /** Faults by field that need no engine. */
  check: (values: Record<string, string>) => Record<string, string>;
  path: string;
  body: (values: Record<string, string>) => object;
}

export interface Page {
  title: string;
  lead: string;
  /** What went wrong before, or why the page cannot work. */
  obstacle?: string | undefined;
  /** Another way, before the form. */
  elsewhere?: { label: string; href: string };
  form?: Form;
  footer?: string;
}

/** Draws a page of the light entry and runs its form. */
export function showPage(page: Page): void {
  document.title = `${page.title} – Commonweal`;
  const main = document.getElementById('page');
  main?.append(element('h1', {}, page.title), element('p', { class: 'lead' }, page.lead));
  const { obstacle, elsewhere, form } = page;
  if (obstacle) main?.append(element('p', { class: 'summary', role: 'alert' }, obstacle));
  if (elsewhere) main?.append(element('a', { class: 'button', href: elsewhere.href }, elsewhere.label));
  if (form) main?.append(formOf(form));
  if (page.footer) main?.append(element('p', { class: 'footer' }, page.footer));
}

function formOf(page: Form): HTMLFormElement {
  const summary = element('p', { class: 'summary', role: 'alert', hidden: '' });
  const button = element('button', { type: 'submit' }, page.submit);
  const form = element('form', { novalidate: '' }, summary, ...page.fields.map(fieldOf), button);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send(page, form, { summary, button });
  });
  return form;
}

interface Parts {
  summary: HTMLElement;
  button: HTMLButtonElement;
}

async function send(page: Form, form: HTMLFormElement, parts: Parts): Promise<void> {
  const { summary, button } = parts;
  const values = Object.fromEntries(
    [...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value : '']),
  );
  const faults = { ...missing(page, form, values), ...page.check(values) };
  if (Object.keys(faults).length) return show(page, form, parts, faults, '');
  button.disabled = true;
  const refusal = await post(page.path, page.body(values));
  button.disabled = false;
  if (refusal === undefined) return window.location.replace(next());
  const refused = firstOf(refusal.errors);
  const names = Object.keys(refused);
  if (names.length > 0 && names.every((name) => isWaiting(form, name))) return askFor(form, names, summary);
  show(page, form, parts, refused, refusal.detail);
}

/** What was not asked for until now is no fault yet. */
function askFor(form: HTMLFormElement, names: string[], summary: HTMLElement): void {
  summary.hidden = true;
  for (const name of names) reveal(form, name);
  form.querySelector<HTMLInputElement>(`[name=${names[0]}]`)?.focus();
}

const missing = (page: Form, form: HTMLFormElement, values: Record<string, string>) =>
  Object.fromEntries(
    page.fields
      .filter(({ name }) => !values[name] && !isWaiting(form, name))
      .map(({ name }) => [name, words.missing]),
  );

const firstOf = (errors: Problem['errors'] = {}) =>
  Object.fromEntries(Object.entries(errors).map(([name, faults]) => [name, faults[0] ?? '']));

function show(
  page: Form,
  form: HTMLFormElement,
  { summary, button }: Parts,
  faults: Record<string, string>,
  detail: string,
): void {
  summary.hidden = false;
  summary.textContent = detail || words.problems;
  for (const { name } of page.fields) markFault(form, name, faults[name]);
  const first = page.fields.find(({ name }) => faults[name]);
  // A button that waited has lost the keyboard.
  if (first) form.querySelector<HTMLInputElement>(`[name=${first.name}]`)?.focus();
  else button.focus();
}

/** The problem, or undefined when all went well. */
async function post(path: string, body: object): Promise<Problem | undefined> {
  try {
    const headers = { 'Content-Type': 'application/json', Accept: 'application/json' };
    const answer = await fetch(`/api${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return answer.ok ? undefined : ((await answer.json()) as Problem);
  } catch {
    return { detail: words.failed } as Problem;
  }
}

/** Where the person wanted to go; only inside this console. */
export function next(): string {
  const wanted = new URLSearchParams(window.location.search).get('next') ?? '/';
  return /^\/(?![/\\])/.test(wanted) ? wanted : '/';
}

/** What follows `#token=` in a one-time link: the part of an address that no server sees in its log. */
export const token = () => new URLSearchParams(window.location.hash.slice(1)).get('token');
