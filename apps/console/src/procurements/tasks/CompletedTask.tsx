import type { TaskView } from '@commonweal/wire';
import { Button, Typography } from '@mui/material';
import { useCommand } from '../../api/useCommand.js';
import { ReasonDialog, useDialog } from '../../fields/AskDialog.js';
import { Particulars } from '../../fields/Particulars.js';
import { PlainMoment } from '../../fields/Plain.js';
import { Prose } from '../../fields/Prose.js';
import type { StringKey } from '../../strings/index.js';
import { useWord, useWords } from '../../strings/useWords.js';
import { useProcurement } from '../procurement-context.js';

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
  const { procurement } = useProcurement();
  const { run, busy } = useCommand();
  const [isOpen, setOpen] = useDialog();
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
      {mayEdit && (
        <Button onClick={() => setOpen(true)} sx={{ mt: 2 }}>
          {t('task.reopen')}
        </Button>
      )}
      {isOpen && (
        <ReasonDialog
          title={t('task.reopen')}
          text={t('task.reopenText')}
          confirm={t('task.reopen')}
          busy={busy}
          onClose={() => setOpen(false)}
          onDo={(reason) =>
            run({
              do: (house) => house.reopenTask(procurement.id, task.key, reason, task.version),
              said: 'task.reopened',
            })
          }
        />
      )}
    </>
  );
};
