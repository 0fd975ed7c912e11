import type { TaskView } from '@commonweal/wire';
import { Box, Link, Typography } from '@mui/material';
import { useSearchParams } from 'react-router-dom';
import { Tag, StatusTag } from '../fields/StatusTag.js';
import { dayInWords } from '../fields/moments.js';
import { useWords } from '../strings/useWords.js';

interface Props {
  task: TaskView;
  /** What opens a task; its drawer when left out. */
  onOpen?: (key: string) => void;
}

const Name = ({ task, onOpen }: Props) => {
  const [search, setSearch] = useSearchParams();
  if (task.status === 'cannot-start-yet')
    return (
      <Typography component="span" color="textSecondary">
        {task.title}
      </Typography>
    );
  const open = () =>
    onOpen ? onOpen(task.key) : setSearch({ ...Object.fromEntries(search), task: task.key });
  return (
    <Link
      component="button"
      type="button"
      onClick={open}
      sx={{ fontWeight: 600, textAlign: 'left', fontSize: 'inherit' }}
      id={`task-${task.key}`}
    >
      {task.title}
    </Link>
  );
};

const Row = ({ task, onOpen }: Props) => {
  const t = useWords();
  const hint = [
    !task.required && t('task.optional'),
    task.assignee && t('task.assignedTo', { name: task.assignee }),
    task.dueOn && `${t('task.dueOn')} ${dayInWords(task.dueOn)}`,
    task.because,
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        justifyContent: 'space-between',
        alignItems: 'center',
        py: 1.25,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
        <Name task={task} onOpen={onOpen} />
        {hint && (
          <Typography variant="body2" color="textSecondary">
            {hint}
          </Typography>
        )}
      </Box>
      {task.newSinceRelease !== undefined && task.newSinceRelease !== null && (
        <Tag tone="news">{t('procurement.newSince', { release: task.newSinceRelease })}</Tag>
      )}
      <StatusTag group="taskStatus" value={task.status} />
    </Box>
  );
};

/** Tasks with their status, which the engine derives. */
export const TaskList = ({ tasks, onOpen }: { tasks: TaskView[] } & Pick<Props, 'onOpen'>) => (
  <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
    {tasks.map((task) => (
      <Row key={task.key} task={task} onOpen={onOpen} />
    ))}
  </Box>
);
