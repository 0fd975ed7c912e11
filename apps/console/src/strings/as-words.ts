/** A sentence of the engine, as one begins it: "suggests …" is "Suggests …". */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A key without words of its own: "local-people-upskilled" is "Local people upskilled". */
export function asWords(value: string): string {
  const spaced = value
    .replace(/-/g, ' ')
    .replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
  return capital(spaced);
}
