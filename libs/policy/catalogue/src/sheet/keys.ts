const longest = 60;

/** White space as a spreadsheet's cell is read: one space, none at the ends. */
export const tidy = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** A key made of the words of a title, with a number where it is taken. */
export function keyFor(title: string, taken: readonly string[]): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '');
  const begin = words || 'entry';
  const free = (number: number): string => {
    const key = number === 1 ? begin : `${begin}-${number}`;
    return taken.includes(key) ? free(number + 1) : key;
  };
  return free(1);
}
