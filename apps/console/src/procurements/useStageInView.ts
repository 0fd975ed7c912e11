import type { StageView } from '@commonweal/wire';
import { useSearchParams } from 'react-router-dom';
import { useProcurement } from './procurement-context.js';

/** The stage that the address names; else the current one, else the last. */
export function useStageInView(): StageView | undefined {
  const { stages } = useProcurement().checklist;
  const [search] = useSearchParams();
  const task = search.get('task');
  return (
    stages.find((stage) => stage.key === search.get('stage')) ??
    stages.find((stage) => stage.tasks.some((one) => one.key === task)) ??
    stages.find((stage) => stage.state === 'current') ??
    stages[stages.length - 1]
  );
}
