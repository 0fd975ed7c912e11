import { useAnswer } from '../api/useAnswer.js';

/** How people sign in here; by password until it is known. */
export function useWaysIn() {
  const { data } = useAnswer(['ways-in'], (house) => house.waysIn(), { staleTime: Infinity });
  return { password: true, provider: '', ...data };
}
