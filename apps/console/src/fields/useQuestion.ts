import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/** What a page asks for stands in its address: it can be linked to, and the back button works. */
export function useQuestion<Name extends string>(
  names: readonly Name[],
): [Partial<Record<Name, string>>, (name: Name, value: string | null) => void] {
  const [search, setSearch] = useSearchParams();
  const asked = Object.fromEntries(
    names.flatMap((name) => (search.get(name) ? [[name, search.get(name) ?? '']] : [])),
  ) as Partial<Record<Name, string>>;
  const change = useCallback(
    (name: Name, value: string | null) =>
      setSearch((before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      }),
    [setSearch],
  );
  return [asked, change];
}
