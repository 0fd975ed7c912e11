import type { PlaceholderView } from '@commonweal/wire';

const written = /\(\(([^()]+)\)\)/g;

/** The text with an example in place of every placeholder that is known. */
export function filledIn(text: string, known: PlaceholderView[]): string {
  return text.replace(
    written,
    (whole, name: string) => known.find((one) => one.name === name)?.example ?? whole,
  );
}

/** Names written in the text that are not known. */
export function unknownIn(text: string, known: PlaceholderView[]): string[] {
  const names = [...text.matchAll(written)].map(([, name = '']) => name);
  return [...new Set(names)].filter((name) => !known.some((one) => one.name === name));
}
