import { type PersonView, type Role } from '@commonweal/wire';
import { Button, Link, Typography } from '@mui/material';
import { useMemo } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { Listing } from '../fields/Listing.js';
import type { Column } from '../fields/column.js';
import { Tag } from '../fields/StatusTag.js';
import { useFilters } from '../fields/useFilters.js';
import { useWord, useWords } from '../strings/useWords.js';
import { roles } from './roles.js';

const Standing = ({ row }: { row: PersonView }) => {
  const t = useWords();
  if (!row.active) return <Tag>{t('people.inactive')}</Tag>;
  return row.hasPassword || row.byProvider || row.supplierId ? (
    <Tag tone="good">{t('people.active')}</Tag>
  ) : (
    <Tag tone="careful">{t('people.invited')}</Tag>
  );
};

function useColumns(): Column<PersonView>[] {
  const t = useWords();
  const word = useWord();
  const scope = (values: string[]) =>
    values.length ? values.map((value) => word('directorate', value)).join(', ') : t('people.everywhere');
  return [
    {
      source: 'name',
      label: t('people.name'),
      sortable: true,
      file: [{ source: 'name' }, { source: 'email', label: t('view.heading.email') }],
      show: (row) => (
        <>
          <Link component={RouterLink} to={`/people/${row.id}`}>
            {row.name}
          </Link>
          <Typography variant="body2" color="textSecondary">
            {row.email}
          </Typography>
        </>
      ),
    },
    {
      source: 'roles',
      label: t('people.roles'),
      show: (row) => row.roles.map((role: Role) => word('role', role)).join(', '),
      file: [{ source: 'roles', words: 'role' }],
    },
    {
      source: 'directorates',
      label: t('people.directorates'),
      show: (row) => scope(row.directorates),
      file: [{ source: 'directorates', words: 'directorate' }],
    },
    { source: 'active', label: t('people.standing'), show: (row) => <Standing row={row} /> },
  ];
}

const PersonList = () => {
  const t = useWords();
  const word = useWord();
  const selects = useMemo(
    () => [
      {
        source: 'role',
        label: t('people.role'),
        options: roles.map((value) => ({ value, title: word('role', value) })),
      },
      {
        source: 'active',
        label: t('people.standing'),
        options: [
          { value: 'true', title: t('people.active') },
          { value: 'false', title: t('people.inactive') },
        ],
      },
    ],
    [t, word],
  );
  const create = (
    <Button component={RouterLink} to="/people/create" variant="contained">
      {t('people.add')}
    </Button>
  );
  return (
    <Listing<PersonView>
      title={t('people.title')}
      lead={t('people.lead')}
      columns={useColumns()}
      filters={useFilters(selects)}
      actions={create}
      sort={{ field: 'name', order: 'ASC' }}
    />
  );
};

export default PersonList;
