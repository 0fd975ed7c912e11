import type { AlertView } from '@commonweal/wire';
import { Typography } from '@mui/material';
import { PlainDate } from '../fields/Plain.js';
import type { Column } from '../fields/column.js';
import { StatusTag } from '../fields/StatusTag.js';
import { WithSubject } from '../fields/WithSubject.js';
import { useWords } from '../strings/useWords.js';
import { AlertCommands } from './AlertCommands.js';
import { rungInWords } from './rung.js';

const Name = ({ row, withSubject }: { row: AlertView; withSubject: boolean }) => (
  <WithSubject
    name={row.message}
    to={`/alerts/${row.id}/show`}
    subject={withSubject ? { name: row.subject, to: row.link } : undefined}
  />
);

const State = ({ row }: { row: AlertView }) => {
  const t = useWords();
  return (
    <>
      <StatusTag group="alertState" value={row.state} />
      {row.state === 'snoozed' && row.snoozedUntil && (
        <Typography variant="body2">
          {t('alert.snoozedUntil')} <PlainDate value={row.snoozedUntil} />
        </Typography>
      )}
    </>
  );
};

/** Columns of alerts; without their subject where its page lists them. */
export function useAlertColumns(withSubject: boolean, sortable = withSubject): Column<AlertView>[] {
  const t = useWords();
  return [
    {
      source: 'message',
      label: t('alert.one'),
      show: (row) => <Name row={row} withSubject={withSubject} />,
      file: [{ source: 'message' }, { source: 'subject', label: t('alert.about') }],
    },
    {
      source: 'severity',
      label: t('alert.severity'),
      sortable,
      show: (row) => <StatusTag group="severity" value={row.severity} />,
      file: [{ source: 'severity', words: 'severity' }],
    },
    {
      source: 'state',
      label: t('alert.state'),
      sortable,
      show: (row) => <State row={row} />,
      file: [
        { source: 'state', words: 'alertState' },
        { source: 'snoozedUntil', label: t('alert.snoozedUntil') },
      ],
    },
    {
      source: 'raisedAt',
      label: t('alert.raised'),
      sortable,
      show: (row) => <PlainDate value={row.raisedAt} />,
      file: [{ source: 'raisedAt', as: 'moment' }],
    },
    { source: 'rung', label: t('alert.rung'), show: (row) => rungInWords(t, row.rung) },
    { source: 'actions', label: t('alert.actions'), show: (row) => <AlertCommands it={row} />, file: [] },
  ];
}
