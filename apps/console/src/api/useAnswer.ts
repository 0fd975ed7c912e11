import { type keepPreviousData, type Query, useQuery } from '@tanstack/react-query';
import { type House, useHouse } from './data-provider.js';

interface Settings<T> {
  enabled?: boolean;
  /** How long an answer stays good, in milliseconds; 0 when left out. */
  staleTime?: number;
  retry?: false;
  /** Asks again after so many milliseconds, for as long as it says so of the answer. */
  again?: (answer: T | undefined) => number | false;
  /** Shows the answer to the last question until the next one is answered. */
  placeholderData?: typeof keepPreviousData;
  /** Without a first answer the page cannot be shown: its boundary says why. */
  needed?: true;
}

/**
 * Asks the engine and keeps the answer. The key names the question: the same key, the same question. What reads the `signal` gives the
 * request up once nobody shows its answer.
 */
export function useAnswer<T>(
  key: readonly unknown[],
  read: (house: House, asking: { readonly signal: AbortSignal }) => Promise<T>,
  { again, needed, ...settings }: Settings<T> = {},
) {
  const house = useHouse();
  return useQuery({
    queryKey: key,
    queryFn: (asking) => read(house, asking),
    ...settings,
    ...(needed ? { throwOnError: isWithout<T> } : {}),
    ...(again ? { refetchInterval: (asked: { state: { data?: T } }) => again(asked.state.data) } : {}),
  });
}

const isWithout = <T>(_: Error, asked: Query<T, Error, T>) => asked.state.data === undefined;
