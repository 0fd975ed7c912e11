/** A piece of SQL with its values: `$1` is the first of them. */
export interface Sql {
  text: string;
  values: unknown[];
}

const isSql = (value: unknown): value is Sql =>
  typeof value === 'object' && value !== null && 'text' in value && 'values' in value;

/** Values become parameters; a piece of SQL goes in as it is, its own parameters counted on. */
export function sql(parts: TemplateStringsArray, ...given: unknown[]): Sql {
  const values: unknown[] = [];
  const text = parts.reduce((before, part, at) => {
    const value = given[at - 1];
    if (!isSql(value)) return `${before}$${values.push(value)}${part}`;
    const shift = values.length;
    values.push(...value.values);
    return (
      before + value.text.replace(/\$(\d+)/g, (_, number: string) => `$${Number(number) + shift}`) + part
    );
  });
  return { text, values };
}
