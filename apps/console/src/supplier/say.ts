import { supplier } from '../strings/supplier.js';

type Paths<T, Before extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Before}${K}` : Paths<T[K], `${Before}${K}.`>;
}[keyof T & string];

export type Words = Paths<typeof supplier>;
type Values = Record<string, string | number>;

/** A string of the catalogue's section for suppliers, with its `%{values}` and, by `smart_count`, its singular or plural. */
export function say(key: Words, values: Values = {}): string {
  const found = key
    .split('.')
    .reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], supplier) as string;
  const [one = '', many = one] = found.split('||||').map((form) => form.trim());
  const form = values['smart_count'] === 1 ? one : many;
  return form.replace(/%\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
