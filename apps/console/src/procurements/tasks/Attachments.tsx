import type { AttachmentView, TaskView } from '@commonweal/wire';
import { Box, Link, Typography } from '@mui/material';
import { PlainDate, PlainMoment } from '../../fields/Plain.js';
import { Tag } from '../../fields/StatusTag.js';
import { useWords } from '../../strings/useWords.js';
import { AttachForm } from './AttachForm.js';

const size = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

const Attachment = ({ it }: { it: AttachmentView }) => {
  const t = useWords();
  return (
    <Box component="li" sx={{ py: 0.75, overflowWrap: 'anywhere' }}>
      {it.contentDeletedAt ? it.name : <Link href={`/api/attachments/${it.id}`}>{it.name}</Link>}{' '}
      {it.personalData && <Tag tone="careful">{t('task.attachment.personal')}</Tag>}
      <Typography variant="body2" color="textSecondary">
        {size(it.size)} · {it.by} · <PlainMoment value={it.at} />
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {it.contentDeletedAt ? (
          <>
            {t('task.attachment.gone')} <PlainMoment value={it.contentDeletedAt} />
          </>
        ) : (
          <>
            {t('task.attachment.keptUntil')} <PlainDate value={it.retainUntil} />
          </>
        )}
      </Typography>
      <details>
        <Typography component="summary" variant="body2" sx={{ cursor: 'pointer' }}>
          {t('task.attachment.hash')}
        </Typography>
        <Typography variant="body2" sx={{ fontFamily: 'monospace' }}>
          {it.hash}
        </Typography>
      </details>
    </Box>
  );
};

/** Documents of a task, and the form that adds one. */
export const Attachments = ({ task, mayEdit }: { task: TaskView; mayEdit: boolean }) => {
  const t = useWords();
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
      {mayEdit && <AttachForm task={task.key} />}
    </Box>
  );
};
