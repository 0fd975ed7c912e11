import type { WorkflowContent } from '@commonweal/wire';
import { useMemo } from 'react';
import type { Option } from '../fields/RadioBox.js';
import { useDocuments } from './useDocuments.js';

/** The stages of all workflows in force, each once. */
export function useStages(): Option[] {
  const workflows = useDocuments('workflow');
  return useMemo(() => {
    const stages = workflows.flatMap(({ content }) => (content as unknown as WorkflowContent).stages);
    return [...new Map(stages.map(({ key, title }) => [key, title]))].map(([value, title]) => ({
      value,
      title,
    }));
  }, [workflows]);
}
