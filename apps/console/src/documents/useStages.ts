import { useMemo } from 'react';
import type { Option } from '../fields/RadioBox.js';
import { useDocumentNames } from './useDocuments.js';

/** The stages of all workflows in force, each once. */
export function useStages(): Option[] {
  const workflows = useDocumentNames('workflow');
  return useMemo(() => {
    const stages = workflows.flatMap(({ choices }) => choices);
    return [...new Map(stages.map((stage) => [stage.value, stage])).values()];
  }, [workflows]);
}
