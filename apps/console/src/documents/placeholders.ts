import type { PlaceholderView } from '@commonweal/wire';

const written = /\(\(([^()]+)\)\)/g;

/** What stands in brackets in the text and is no placeholder that is known, or is not written to its end. */
export function unknownIn(text: string, known: PlaceholderView[]): string[] {
  const others = text.replace(written, (whole, name: string) =>
    known.some((one) => one.name === name) ? '' : whole,
  );
  return [...new Set(others.match(/\({2,}[^()\n]{0,40}\)*/g) ?? [])];
}
