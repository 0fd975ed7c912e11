import type { MailView } from '@commonweal/wire';
import { Link } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { Listing } from '../fields/Listing.js';
import { PlainMoment } from '../fields/Plain.js';
import type { Column } from '../fields/column.js';
import { Tag } from '../fields/StatusTag.js';
import { useFilters } from '../fields/useFilters.js';
import { EmptyState } from '../shell/EmptyState.js';
import { useWords } from '../strings/useWords.js';

const noSelects: never[] = [];

const Subject = ({ row }: { row: MailView }) => (
  <Link component={RouterLink} to={`/mailbox/${row.id}/show`} sx={{ fontWeight: row.opened ? 400 : 700 }}>
    {row.subject}
  </Link>
);

function useColumns(): Column<MailView>[] {
  const t = useWords();
  return [
    { source: 'subject', label: t('mailbox.subject'), sortable: true, show: (row) => <Subject row={row} /> },
    { source: 'to', label: t('mailbox.to'), sortable: true, show: (row) => row.to },
    {
      source: 'at',
      label: t('mailbox.at'),
      sortable: true,
      show: (row) => <PlainMoment value={row.at} />,
      file: [{ source: 'at', as: 'moment' }],
    },
    {
      source: 'opened',
      label: t('mailbox.standing'),
      show: (row) => (row.opened ? t('mailbox.read') : <Tag tone="news">{t('mailbox.unread')}</Tag>),
    },
  ];
}

const MailList = () => {
  const t = useWords();
  return (
    <Listing<MailView>
      title={t('mailbox.title')}
      lead={t('mailbox.lead')}
      columns={useColumns()}
      filters={useFilters(noSelects)}
      sort={{ field: 'at', order: 'DESC' }}
      empty={<EmptyState title={t('mailbox.none')} text={t('mailbox.noneText')} />}
    />
  );
};

export default MailList;
