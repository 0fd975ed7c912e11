import { QueryClient } from '@tanstack/react-query';
import { HttpError } from 'react-admin';

/** What the engine refused it refuses again; only what did not reach it is asked once more. */
const mayHelp = (failures: number, error: unknown) =>
  failures < 1 && !(error instanceof HttpError && error.status < 500);

export const queryClient = new QueryClient({ defaultOptions: { queries: { retry: mayHelp } } });
