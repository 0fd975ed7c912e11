import { useAnswer } from '../api/useAnswer.js';
import type { Option } from '../fields/RadioBox.js';
import { useWords } from '../strings/useWords.js';

/** `name(personId)`; the engine, where nobody acted. */
export function usePersonName(): (id: string | null | undefined) => string {
  const t = useWords();
  // Read anew with each page: whoever acted a moment ago has a name too.
  const { data } = useAnswer(['actors'], (house) => house.actors());
  return (id) =>
    id ? (data?.find((person) => person.id === id)?.name ?? t('ledger.somebody')) : t('ledger.engine');
}

/** Everybody who ever acted, by name. */
export function usePeopleTitles(): Option[] {
  const { data = [] } = useAnswer(['actors'], (house) => house.actors(), { staleTime: 300_000 });
  return data.map(({ id, name }) => ({ value: id, title: name }));
}
