/** A place in a content: as a pointer, and as the words that lead there. */
export interface Place {
  at: string;
  words: readonly string[];
}

export const root: Place = { at: '', words: [] };

export function within({ at, words }: Place, name: string, word = name): Place {
  const spaced = word === name ? spacedOut(word) : word;
  return { at: `${at}/${escaped(name)}`, words: [...words, spaced] };
}

/** "amountPence" is "amount": the unit is said with the value. */
function spacedOut(name: string): string {
  const bare = name.replace(/(?:Pence|Percent)$/, '');
  return bare.replace(/([A-Z])/g, (capital) => ` ${capital.toLowerCase()}`);
}

/** "Examples, 2, expect". */
export function inWords({ words }: Place): string {
  const all = words.join(', ');
  return all.charAt(0).toUpperCase() + all.slice(1);
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
