import type { PlaceholderView } from '@commonweal/wire';

const written = /\(\(([^()]+)\)\)/g;

type Values = Record<string, string | string[]>;

/** The text with a value in place of every placeholder that is known, else with its example. A list stands as bullets. */
export function filledIn(text: string, known: PlaceholderView[], values: Values = {}): string {
  return text.replace(written, (whole, name: string) => {
    const value = values[name] ?? known.find((one) => one.name === name)?.example ?? whole;
    return Array.isArray(value) ? value.map((line) => `* ${line}`).join('\n') : value;
  });
}

/** What stands in brackets in the text and is no placeholder that is known, or is not written to its end. */
export function unknownIn(text: string, known: PlaceholderView[]): string[] {
  const others = text.replace(written, (whole, name: string) =>
    known.some((one) => one.name === name) ? '' : whole,
  );
  return [...new Set(others.match(/\({2,}[^()\n]{0,40}\)*/g) ?? [])];
}
