import type { ChangeView } from '@commonweal/wire';
import { Button, Link, Typography } from '@mui/material';
import { useMemo } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { Listing } from '../fields/Listing.js';
import { PlainMoment } from '../fields/Plain.js';
import type { Column } from '../fields/column.js';
import { StatusTag } from '../fields/StatusTag.js';
import { useFilters } from '../fields/useFilters.js';
import { hasRole } from '../session/session.js';
import { EmptyState } from '../shell/EmptyState.js';
import { MarksToClear } from '../releases/MarksToClear.js';
import { useWord, useWords } from '../strings/useWords.js';

const states = ['draft', 'in-review', 'approved', 'scheduled', 'published', 'withdrawn'];

function useColumns(): Column<ChangeView>[] {
  const t = useWords();
  return [
    {
      source: 'title',
      label: t('change.one'),
      sortable: true,
      file: [{ source: 'reference', label: t('view.heading.reference') }, { source: 'title' }],
      show: (row) => (
        <>
          <Link component={RouterLink} to={`/changes/${row.id}/show`}>
            {row.title}
          </Link>
          <Typography variant="body2" color="textSecondary">
            {row.reference}
          </Typography>
        </>
      ),
    },
    {
      source: 'state',
      label: t('change.state'),
      sortable: true,
      file: [{ source: 'state', words: 'changeState' }],
      show: (row) => (
        <>
          <StatusTag group="changeState" value={row.state} />
          {row.publishAt && (
            <Typography variant="body2" color="textSecondary">
              <PlainMoment value={row.publishAt} />
            </Typography>
          )}
          {row.refusal && (
            <Typography variant="body2" color="error">
              {t('change.refused')}
            </Typography>
          )}
        </>
      ),
    },
    { source: 'author', label: t('change.author'), show: (row) => row.author },
    { source: 'editCount', label: t('change.edits'), align: 'right', show: (row) => row.editCount },
    {
      source: 'approvals',
      label: t('change.approvals'),
      show: (row) => t('change.approvalsOf', { given: row.approvalsGiven, needed: row.approvalsNeeded }),
      file: [
        { source: 'approvalsGiven' },
        { source: 'approvalsNeeded', label: t('view.heading.approvalsNeeded') },
      ],
    },
    {
      source: 'updatedAt',
      label: t('change.updatedAt'),
      sortable: true,
      show: (row) => <PlainMoment value={row.updatedAt} />,
      file: [{ source: 'updatedAt', as: 'moment' }],
    },
  ];
}

const ChangeList = () => {
  const t = useWords();
  const word = useWord();
  const selects = useMemo(
    () => [
      { source: 'mine', label: t('change.whose'), options: [{ value: 'true', title: t('change.mine') }] },
      {
        source: 'state',
        label: t('change.state'),
        options: states.map((value) => ({ value, title: word('changeState', value) })),
      },
    ],
    [t, word],
  );
  const create = hasRole('policy-editor') && (
    <Button component={RouterLink} to="/changes/create" variant="contained">
      {t('change.begin')}
    </Button>
  );
  return (
    <>
      <MarksToClear />
      <Listing<ChangeView>
        title={t('change.title')}
        lead={t('change.lead')}
        columns={useColumns()}
        filters={useFilters(selects)}
        sort={{ field: 'updatedAt', order: 'DESC' }}
        actions={
          <>
            <Button component={RouterLink} to="/changes/presets" variant="outlined">
              {t('change.preset.title')}
            </Button>
            {create}
          </>
        }
        empty={<EmptyState title={t('change.none')} text={t('change.noneText')} action={create} />}
      />
    </>
  );
};

export default ChangeList;
