import { useAnswer } from '../api/useAnswer.js';
import { useWords } from '../strings/useWords.js';

/** `name(personId)`; the engine, where nobody acted. */
export function usePersonName(): (id: string | null | undefined) => string {
  const t = useWords();
  const { data } = useAnswer(['actors'], (house) => house.actors(), { staleTime: 300_000 });
  return (id) =>
    id ? (data?.find((person) => person.id === id)?.name ?? t('ledger.somebody')) : t('ledger.engine');
}
