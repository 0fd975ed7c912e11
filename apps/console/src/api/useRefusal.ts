import { HttpError, type RaRecord, useNotify } from 'react-admin';
import { useConflict } from '../shell/conflict-context.js';
import { useHouse } from './data-provider.js';

interface Variables {
  id?: RaRecord['id'];
  previousData?: object;
}

/** For `mutationOptions.onError` of an Edit: a stale version shows what somebody else changed, the rest is said. */
export function useRefusal(resource: string) {
  const house = useHouse();
  const notify = useNotify();
  const conflict = useConflict();
  return async (error: unknown, { id = '', previousData = {} }: Variables) => {
    if (error instanceof HttpError && error.status === 412) {
      const { data } = await house.getOne(resource, { id });
      return conflict({ words: error.message, before: previousData, now: data as object });
    }
    notify(error instanceof Error ? error.message : String(error), {
      type: 'error',
      autoHideDuration: 10_000,
    });
  };
}
