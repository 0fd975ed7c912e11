import type { TaskView } from '@commonweal/wire';
import { Typography } from '@mui/material';
import { Particulars } from '../../fields/Particulars.js';
import { PlainMoment } from '../../fields/Plain.js';
import { Prose } from '../../fields/Prose.js';
import type { StringKey } from '../../strings/index.js';
import { useWord, useWords } from '../../strings/useWords.js';
import { ReopenTask } from './ReopenTask.js';

const labels: Record<string, StringKey> = {
  note: 'task.note',
  wellBeing: 'task.act.a',
  securing: 'task.act.b',
  consult: 'task.act.c',
  consultReason: 'task.act.cReason',
  disregarded: 'task.act.disregardReason',
};

/** What was recorded, by whom and when; it can be opened again with a reason. */
export const CompletedTask = ({ task, mayEdit }: { task: TaskView; mayEdit: boolean }) => {
  const t = useWords();
  const word = useWord();
  const said = Object.entries(task.record ?? {}).filter(([name, value]) => labels[name] && value);
  const shown = (value: unknown) =>
    value === 'yes' || value === 'no' ? word('yesNo', value) : <Prose text={String(value)} />;
  return (
    <>
      <Typography sx={{ mb: 1.5 }}>
        {t('task.completedBy', { name: task.completedBy ?? '' })} <PlainMoment value={task.completedAt} />
      </Typography>
      <Particulars
        columns={1}
        of={said.map(([name, value]) => [t(labels[name] ?? 'task.note'), shown(value)])}
      />
      {mayEdit && <ReopenTask task={task} />}
    </>
  );
};
