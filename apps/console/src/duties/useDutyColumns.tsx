import type { DutyView } from '@commonweal/wire';
import { Typography } from '@mui/material';
import { dayInWords } from '../fields/moments.js';
import { PlainDate } from '../fields/Plain.js';
import type { Column } from '../fields/column.js';
import { StatusTag } from '../fields/StatusTag.js';
import { WithSubject } from '../fields/WithSubject.js';
import { useWords } from '../strings/useWords.js';
import { DaysLeft } from './DaysLeft.js';
import { DutyCommands } from './DutyCommands.js';
import { nameOf } from './name-of.js';

const Name = ({ row, withSubject }: { row: DutyView; withSubject: boolean }) => (
  <WithSubject
    name={nameOf(row)}
    to={`/duties/${row.id}/show`}
    subject={withSubject ? { name: row.subject, to: row.link } : undefined}
  />
);

const LastDay = ({ row }: { row: DutyView }) => {
  const t = useWords();
  if (!row.dueOn)
    return <Typography variant="body2">{t('duty.waitsFor', { what: row.waitsFor ?? '' })}</Typography>;
  return (
    <>
      <PlainDate value={row.dueOn} />
      {row.movedFrom && (
        <Typography variant="body2" color="textSecondary">
          {t('duty.movedFrom', { day: dayInWords(row.movedFrom) })}
        </Typography>
      )}
    </>
  );
};

/** Columns of duties; without their subject where its page lists them. */
export function useDutyColumns(withSubject: boolean): Column<DutyView>[] {
  const t = useWords();
  return [
    {
      source: 'duty',
      label: t('duty.one'),
      show: (row) => <Name row={row} withSubject={withSubject} />,
      file: [
        { source: 'title' },
        { source: 'code', label: t('view.heading.code') },
        { source: 'subject', label: t('view.heading.about') },
      ],
    },
    { source: 'basis', label: t('duty.law'), show: (row) => row.basis },
    { source: 'dueOn', label: t('duty.dueOn'), sortable: withSubject, show: (row) => <LastDay row={row} /> },
    {
      source: 'left',
      label: t('duty.left'),
      show: (row) => <DaysLeft of={row} />,
      file: [{ source: 'daysLeft' }],
    },
    {
      source: 'state',
      label: t('duty.state'),
      show: (row) => <StatusTag group="dutyState" value={row.state} />,
      file: [{ source: 'state', words: 'dutyState' }],
    },
    { source: 'actions', label: t('duty.actions'), show: (row) => <DutyCommands it={row} />, file: [] },
  ];
}
