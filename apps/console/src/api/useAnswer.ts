import { type keepPreviousData, useQuery } from '@tanstack/react-query';
import { type House, useHouse } from './data-provider.js';

interface Settings {
  enabled?: boolean;
  /** How long an answer stays good, in milliseconds; 0 when left out. */
  staleTime?: number;
  retry?: false;
  /** Shows the answer to the last question until the next one is answered. */
  placeholderData?: typeof keepPreviousData;
}

/** Asks the engine and keeps the answer. The key names the question: the same key, the same question. */
export function useAnswer<T>(
  key: readonly unknown[],
  read: (house: House) => Promise<T>,
  settings: Settings = {},
) {
  const house = useHouse();
  return useQuery({ queryKey: key, queryFn: () => read(house), ...settings });
}
