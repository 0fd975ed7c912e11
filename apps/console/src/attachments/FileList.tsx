import type { AttachmentView } from '@commonweal/wire';
import { Box, Link, Typography } from '@mui/material';
import { PlainDate, PlainMoment } from '../fields/Plain.js';
import { Tag } from '../fields/StatusTag.js';
import { useWords } from '../strings/useWords.js';

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

/** What is attached, to be read again. */
export const FileList = ({ of }: { of: AttachmentView[] }) => (
  <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
    {of.map((it) => (
      <Attachment key={it.id} it={it} />
    ))}
  </Box>
);
