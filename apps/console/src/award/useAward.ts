import { useParams } from 'react-router-dom';
import type { House } from '../api/data-provider.js';
import { useAnswer } from '../api/useAnswer.js';

/** One of the answers about the award of the procurement in the address. */
export function useAward<T>(what: string, read: (house: House, id: string) => Promise<T>) {
  const { id = '' } = useParams();
  return { id, ...useAnswer(['award', what, id], (house) => read(house, id)) };
}
