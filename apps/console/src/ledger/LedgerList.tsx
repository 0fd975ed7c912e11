import type { LedgerEntryView } from '@commonweal/wire';
import { Box, Button, Typography } from '@mui/material';
import { useMemo } from 'react';
import { Listing } from '../fields/Listing.js';
import { PlainMoment } from '../fields/Plain.js';
import type { Column } from '../fields/column.js';
import { useFilters } from '../fields/useFilters.js';
import { asWords } from '../strings/as-words.js';
import { useWord, useWords } from '../strings/useWords.js';
import { EntryBody } from './EntryBody.js';
import { usePersonName } from './usePersonName.js';
import { Seals } from './Seals.js';
import { Verification } from './Verification.js';

const subjects = [
  'procurement',
  'contract',
  'return',
  'alert',
  'message',
  'change',
  'release',
  'person',
  'supplier',
];

function useColumns(): Column<LedgerEntryView>[] {
  const t = useWords();
  const word = useWord();
  const nameOf = usePersonName();
  return [
    {
      source: 'at',
      label: t('ledger.at'),
      sortable: true,
      show: (row) => <PlainMoment value={row.at} />,
      file: [{ source: 'at', as: 'moment' }],
    },
    {
      source: 'action',
      label: t('ledger.action'),
      sortable: true,
      show: (row) => word('action', row.action),
      file: [{ source: 'action', words: 'action' }],
    },
    {
      source: 'subject',
      label: t('ledger.subject'),
      file: [
        { source: 'subjectKind' },
        { source: 'subjectId', label: t('view.heading.id') },
        { source: 'sequence', label: t('view.heading.number') },
      ],
      show: (row) => (
        <>
          {asWords(row.subjectKind)}
          <Typography variant="body2" color="textSecondary">
            {t('ledger.place', { sequence: row.sequence })}
          </Typography>
        </>
      ),
    },
    {
      source: 'actor',
      label: t('ledger.actor'),
      show: (row) => row.actor ?? nameOf(row.actorId),
      file: [{ source: 'actor' }],
    },
    {
      source: 'data',
      label: t('ledger.what'),
      show: (row) => <EntryBody entry={row} />,
      file: [{ source: 'why' }],
    },
    {
      source: 'hash',
      label: t('ledger.hash'),
      show: (row) => (
        <Box component="code" title={row.hash}>
          {row.hash.slice(0, 10)}…
        </Box>
      ),
    },
  ];
}

/** What shows that nothing was changed, here and outside. */
const Proof = () => {
  const t = useWords();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <Verification />
      <Seals />
      <Button href="/api/ledger/export" download>
        {t('ledger.export')}
      </Button>
    </Box>
  );
};

const LedgerList = () => {
  const t = useWords();
  const word = useWord();
  const selects = useMemo(
    () => [
      {
        source: 'subjectKind',
        label: t('ledger.subject'),
        options: subjects.map((value) => ({ value, title: word('subject', value) })),
      },
    ],
    [t, word],
  );
  return (
    <Listing<LedgerEntryView>
      title={t('ledger.title')}
      lead={t('ledger.lead')}
      columns={useColumns()}
      filters={useFilters(selects)}
      sort={{ field: 'at', order: 'DESC' }}
      perPage={50}
      actions={<Proof />}
    />
  );
};

export default LedgerList;
