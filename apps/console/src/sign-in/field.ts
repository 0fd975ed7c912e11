import { element } from './element.js';

export interface Field {
  name: string;
  label: string;
  type: 'text' | 'email' | 'password';
  autocomplete: string;
  help?: string;
  /** Not shown until the engine asks for it. */
  later?: boolean;
}

/** A labelled box with room for help and for a fault. */
export function fieldOf({ name, label, type, autocomplete, help, later }: Field): HTMLElement {
  const described = [help && `${name}-help`, `${name}-fault`].filter(Boolean).join(' ');
  const box = element('input', {
    id: name,
    name,
    type,
    autocomplete,
    required: '',
    'aria-describedby': described,
  });
  const hint = help ? [element('p', { id: `${name}-help`, class: 'help' }, help)] : [];
  const fault = element('p', { id: `${name}-fault`, class: 'fault', hidden: '' });
  const parts = [element('label', { for: name }, label), ...hint, fault, box];
  return element('div', { class: 'field', ...(later ? { hidden: '' } : {}) }, ...parts);
}

const rowOf = (form: HTMLFormElement, name: string) =>
  form.querySelector(`[name=${name}]`)?.closest<HTMLElement>('.field');

/** Whether the field waits until the engine asks for it. */
export const isWaiting = (form: HTMLFormElement, name: string) => rowOf(form, name)?.hidden === true;

export function reveal(form: HTMLFormElement, name: string): void {
  const row = rowOf(form, name);
  if (row) row.hidden = false;
}

/** Shows the fault of a field, or takes it away. */
export function markFault(form: HTMLFormElement, name: string, fault: string | undefined): void {
  if (fault) reveal(form, name);
  const line = form.querySelector<HTMLElement>(`#${name}-fault`);
  if (line) {
    line.textContent = fault ?? '';
    line.hidden = !fault;
  }
  form.querySelector(`[name=${name}]`)?.setAttribute('aria-invalid', String(!!fault));
}
