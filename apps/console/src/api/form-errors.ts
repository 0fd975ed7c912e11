import type { Problem } from '@commonweal/wire';
import { field } from '../strings/shell.js';

/** `{ 'series.0.value': ['value must be …'] }` nested as react-hook-form wants it, the first fault of each field. */
export function formErrors(problem: Partial<Problem> | undefined): Record<string, unknown> | undefined {
  const entries = Object.entries(problem?.errors ?? {});
  if (!entries.length) return undefined;
  const nested: Record<string, unknown> = {};
  for (const [path, faults] of entries)
    place(nested, path.replace(/^content\./, '').split('.'), faults[0] ?? '');
  return nested;
}

function place(into: Record<string, unknown>, [name = '', ...rest]: string[], fault: string): void {
  if (!rest.length) {
    into[name] = besideItsField(fault, name);
    return;
  }
  const next = (into[name] ??= {});
  if (typeof next === 'object' && next) place(next as Record<string, unknown>, rest, fault);
}

/** The engine names the field as programs do; beside the field it is "this": "category is missing", "This is missing". */
function besideItsField(fault: string, name: string): string {
  const said = fault.startsWith(`${name} `) ? fault.slice(name.length + 1) : fault;
  return /^(is|must|does|has|cannot)\b/.test(said) ? `${field.this} ${said}` : said;
}
