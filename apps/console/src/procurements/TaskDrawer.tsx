import Close from '@mui/icons-material/Close';
import { Box, Drawer, IconButton, Typography } from '@mui/material';
import type { TaskView } from '@commonweal/wire';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { Prose } from '../fields/Prose.js';
import { StatusTag, Tag } from '../fields/StatusTag.js';
import { WhyButton } from '../fields/WhyButton.js';
import { useWords } from '../strings/useWords.js';
import { useProcurement } from './procurement-context.js';
import { AssignTask } from './tasks/AssignTask.js';
import { TaskBody } from './TaskBody.js';

/** The task that the address names, if it can be opened. */
function useTaskInView(): [TaskView | undefined, () => void] {
  const { stages } = useProcurement().checklist;
  const [search, setSearch] = useSearchParams();
  const key = search.get('task');
  const task = stages.flatMap((stage) => stage.tasks).find((one) => one.key === key);
  const close = () => {
    const { task: _, ...others } = Object.fromEntries(search);
    setSearch(others);
  };
  return [task, close];
}

const Heading = ({ task, onClose }: { task: TaskView; onClose: () => void }) => {
  const t = useWords();
  return (
    <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1 }}>
      <Typography id="task-title" variant="h2" sx={{ flex: 1 }}>
        {task.title}
      </Typography>
      <IconButton onClick={onClose} aria-label={t('shell.close')} edge="end">
        <Close />
      </IconButton>
    </Box>
  );
};

/** A task opened beside the list: what to do and why, its questions or its record, its documents. */
export const TaskDrawer = () => {
  const t = useWords();
  const translate = useTranslate();
  const [task, close] = useTaskInView();
  const [isDirty, setDirty] = useState(false);
  const leave = () => {
    if (!isDirty || window.confirm(translate('ra.message.unsaved_changes'))) close();
  };
  return (
    <Drawer
      anchor="right"
      open={!!task}
      onClose={leave}
      slotProps={{
        paper: { role: 'dialog', 'aria-labelledby': 'task-title', sx: { width: 'min(640px, 100vw)' } },
      }}
    >
      {task && (
        <Box sx={{ p: { xs: 2, sm: 3 } }}>
          <Heading task={task} onClose={leave} />
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', my: 1 }}>
            <StatusTag group="taskStatus" value={task.status} />
            {!task.required && <Tag>{t('task.optional')}</Tag>}
            <AssignTask task={task} />
            {task.decisionId && <WhyButton decisionId={task.decisionId} about={task.title} />}
          </Box>
          {task.because && <Typography sx={{ fontWeight: 600 }}>{task.because}</Typography>}
          <Prose text={task.guidance} />
          <Typography variant="body2" color="textSecondary" sx={{ mb: 2 }}>
            {t('task.basis', { basis: task.basis })}
          </Typography>
          <TaskBody key={task.key} task={task} onDone={close} onDirty={setDirty} />
        </Box>
      )}
    </Drawer>
  );
};
