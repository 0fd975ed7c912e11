import type { TaskView } from '@commonweal/wire';
import { Box, Typography } from '@mui/material';
import { AttachForm } from '../../attachments/AttachForm.js';
import { FileList } from '../../attachments/FileList.js';
import { useWords } from '../../strings/useWords.js';
import { useProcurement } from '../procurement-context.js';

/** Documents of a task, and the form that adds one. */
export const Attachments = ({ task, mayEdit }: { task: TaskView; mayEdit: boolean }) => {
  const t = useWords();
  const { procurement } = useProcurement();
  return (
    <Box sx={{ mb: 2 }}>
      <Typography variant="h3">{t('task.documents')}</Typography>
      {task.attachments.length === 0 && (
        <Typography color="textSecondary">
          {t(task.evidence ? 'task.documentsWanted' : 'task.documentsNone')}
        </Typography>
      )}
      <FileList of={task.attachments} />
      {mayEdit && (
        <AttachForm
          send={(house, file, personalData, onPart) =>
            house.attach({ id: procurement.id, task: task.key, personalData }, file, onPart)
          }
        />
      )}
    </Box>
  );
};
