import type { FailedJobView, OperationsView } from '@commonweal/wire';
import { tell } from './request.js';

/** How the product itself is, and jobs that were given up. */
export const operationsVerbs = {
  operations: () => tell<OperationsView>('/operations'),
  failedJobs: () => tell<FailedJobView[]>('/jobs/failed'),
  runAgain: (id: string) => tell<null>(`/jobs/failed/${encodeURIComponent(id)}/retry`, { method: 'POST' }),
};
