import type { DocumentView } from '@commonweal/wire';
import { Link, Typography } from '@mui/material';
import { useMemo } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { resourceOfKind } from '../api/resources.js';
import { Listing } from '../fields/Listing.js';
import type { Column } from '../fields/column.js';
import { Tag } from '../fields/StatusTag.js';
import { useFilters } from '../fields/useFilters.js';
import { capital } from '../strings/as-words.js';
import { useWord, useWords } from '../strings/useWords.js';

const kinds = [
  'parameter',
  'fact',
  'template',
  'ladder',
  'calendar',
  'panel',
  'workflow',
  'theme',
  'outcome',
  'indicator',
  'rule',
];

function useColumns(): Column<DocumentView>[] {
  const t = useWords();
  const word = useWord();
  return [
    {
      source: 'title',
      label: t('document.one'),
      sortable: true,
      show: (row) => (
        <>
          <Link component={RouterLink} to={`/${resourceOfKind[row.kind]}/${row.key}/show`}>
            {capital(row.title)}
          </Link>
          <Typography variant="body2" color="textSecondary" sx={{ maxWidth: 640 }}>
            {capital(row.english.split('\n')[0] ?? '')}
          </Typography>
        </>
      ),
    },
    {
      source: 'kind',
      label: t('document.kind'),
      sortable: true,
      show: (row) => word('kind', row.kind),
      file: [{ source: 'kind', words: 'kind' }],
    },
    { source: 'revision', label: t('document.revision'), align: 'right', show: (row) => row.revision },
    {
      source: 'sinceRelease',
      label: t('document.sinceRelease'),
      sortable: true,
      align: 'right',
      show: (row) => row.sinceRelease,
    },
    {
      source: 'retired',
      label: t('document.standing'),
      file: [{ source: 'retired', label: t('document.retired') }],
      show: (row) => (row.retired ? <Tag>{t('document.retired')}</Tag> : t('document.inForce')),
    },
  ];
}

const DocumentList = () => {
  const t = useWords();
  const word = useWord();
  const selects = useMemo(
    () => [
      {
        source: 'kind',
        label: t('document.kind'),
        options: kinds.map((value) => ({ value, title: word('kinds', value) })),
      },
    ],
    [t, word],
  );
  return (
    <Listing<DocumentView>
      title={t('document.title')}
      lead={t('document.lead')}
      columns={useColumns()}
      filters={useFilters(selects)}
      filterDefaultValues={{ kind: 'parameter' }}
      sort={{ field: 'title', order: 'ASC' }}
    />
  );
};

export default DocumentList;
