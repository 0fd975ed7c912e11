import { useWord } from '../strings/useWords.js';
import type { Option } from './RadioBox.js';

/** Words of the wire as options of a field: `options('factFrom', ['answer', 'system'])`. */
export function useWordOptions(): (group: string, values: readonly string[]) => Option[] {
  const word = useWord();
  return (group, values) => values.map((value) => ({ value, title: word(group, value) }));
}
