import { keepPreviousData } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { useParams } from 'react-router-dom';
import { useAnswer } from '../../api/useAnswer.js';
import { useDraft } from '../../rules/useDraft.js';

export interface PreviewBy {
  facts?: Record<string, unknown>;
  procurementId?: string;
}

/** The workflow of the form as the engine sees it: what the checks find, and what a lead would see. */
export function useWorkflowPreview(by: PreviewBy = {}) {
  const { id: change = '' } = useParams();
  const key = useWatch({ name: 'documentKey' }) as string | undefined;
  const content = useDraft(600);
  const body = { content, change, ...(key ? { key } : {}), ...by };
  return useAnswer(['workflow-preview', body], (house) => house.workflowPreview(body), {
    placeholderData: keepPreviousData,
    retry: false,
  });
}
