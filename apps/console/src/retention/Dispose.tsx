import type { RetentionDueView } from '@commonweal/wire';
import { Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { AskButton } from '../fields/AskButton.js';
import { LongTextInput } from '../fields/FactInput.js';
import { hasRole } from '../session/session.js';
import { useWords } from '../strings/useWords.js';

/** What may be done with a record whose retention is over; what goes and what stays is said before. */
export const Dispose = ({ row }: { row: RetentionDueView }) => {
  const t = useWords();
  if (row.holds.length) return <>{row.holds.join(' ')}</>;
  if (!hasRole('admin')) return <>{t('retention.waits')}</>;
  if (row.kind === 'person')
    return (
      <Button component={Link} to={`/people/${row.id}/erasure`} size="small">
        {t('erasure.open')}
      </Button>
    );
  const { id, kind, title, takes } = row;
  const parts = takes.map((part) => t(`retention.part.${part}`, { smart_count: row[part] }));
  return (
    <AskButton
      label={t('retention.dispose')}
      about={t('retention.disposeAbout', { title })}
      title={t('retention.disposeAbout', { title })}
      text={`${row.guidance} ${t('retention.disposeText', { parts: parts.join(', ') })}`}
      size="small"
      danger
      command={({ reason }) => ({
        do: (house) => house.dispose(kind, id, String(reason ?? '')),
        said: 'retention.disposed',
      })}
    >
      <LongTextInput source="reason" label={t('retention.reason')} required />
    </AskButton>
  );
};
