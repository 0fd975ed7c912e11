import { Tab, Tabs } from '@mui/material';
import { useState } from 'react';
import { useWords } from '../../strings/useWords.js';
import { WorkflowPreview } from '../preview/WorkflowPreview.js';
import { useOutline } from './useOutline.js';
import { useWorkflowPreview } from './useWorkflowPreview.js';
import { WorkflowEditor } from './WorkflowEditor.js';

/** A workflow in the making, and how a lead would see it. */
export const WorkflowInputs = () => {
  const t = useWords();
  const [tab, setTab] = useState<'edit' | 'preview'>('edit');
  const outline = useOutline();
  const problems = useWorkflowPreview().data?.problems ?? [];
  return (
    <>
      <Tabs
        value={tab}
        onChange={(_, chosen: 'edit' | 'preview') => setTab(chosen)}
        aria-label={t('workflow.tabs')}
        variant="scrollable"
        sx={{ mb: 2 }}
      >
        <Tab
          value="edit"
          label={t('workflow.tabEdit')}
          id="workflow-tab-edit"
          aria-controls="workflow-panel"
        />
        <Tab
          value="preview"
          label={t('workflow.tabPreview')}
          id="workflow-tab-preview"
          aria-controls="workflow-panel"
        />
      </Tabs>
      <div role="tabpanel" id="workflow-panel" aria-labelledby={`workflow-tab-${tab}`}>
        {tab === 'edit' ? <WorkflowEditor outline={outline} problems={problems} /> : <WorkflowPreview />}
      </div>
    </>
  );
};
