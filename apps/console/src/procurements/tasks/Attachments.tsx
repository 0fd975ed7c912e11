import AttachFile from '@mui/icons-material/AttachFile';
import type { AttachmentView, TaskView } from '@commonweal/wire';
import { Box, Button, Link, Typography } from '@mui/material';
import { type ChangeEvent, useRef } from 'react';
import { useCommand } from '../../api/useCommand.js';
import { PlainMoment } from '../../fields/Plain.js';
import { useWords } from '../../strings/useWords.js';
import { useProcurement } from '../procurement-context.js';

const size = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

const Attachment = ({ it }: { it: AttachmentView }) => (
  <Box component="li" sx={{ py: 0.75 }}>
    <Link href={`/api/attachments/${it.id}`}>{it.name}</Link>
    <Typography variant="body2" color="textSecondary">
      {size(it.size)} · {it.by} · <PlainMoment value={it.at} />
    </Typography>
  </Box>
);

/** Documents of a task, and the button that adds one. */
export const Attachments = ({ task, mayEdit }: { task: TaskView; mayEdit: boolean }) => {
  const t = useWords();
  const { procurement } = useProcurement();
  const { run, busy } = useCommand();
  const picker = useRef<HTMLInputElement>(null);
  const attach = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (file)
      await run({ do: (house) => house.attach(procurement.id, task.key, file), said: 'task.attached' });
  };
  return (
    <Box sx={{ mb: 2 }}>
      <Typography variant="h3">{t('task.documents')}</Typography>
      {task.attachments.length === 0 && (
        <Typography color="textSecondary">
          {t(task.evidence ? 'task.documentsWanted' : 'task.documentsNone')}
        </Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {task.attachments.map((it) => (
          <Attachment key={it.id} it={it} />
        ))}
      </Box>
      {mayEdit && (
        <>
          <input
            ref={picker}
            type="file"
            hidden
            onChange={(event) => void attach(event)}
            aria-label={t('task.attach')}
          />
          <Button
            startIcon={<AttachFile />}
            loading={busy}
            onClick={() => picker.current?.click()}
            sx={{ mt: 1 }}
          >
            {t('task.attach')}
          </Button>
        </>
      )}
    </Box>
  );
};
