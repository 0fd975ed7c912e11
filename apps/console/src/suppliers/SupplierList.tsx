import type { SupplierView } from '@commonweal/wire';
import { Button, Link } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { Listing } from '../fields/Listing.js';
import type { Column } from '../fields/column.js';
import { useFilters } from '../fields/useFilters.js';
import { hasRole } from '../session/session.js';
import { EmptyState } from '../shell/EmptyState.js';
import { useWords } from '../strings/useWords.js';
import { Kinds } from './Kinds.js';

const noSelects: never[] = [];

const Name = ({ row }: { row: SupplierView }) => (
  <Link component={RouterLink} to={`/suppliers/${row.id}/show`}>
    {row.name}
  </Link>
);

function useColumns(): Column<SupplierView>[] {
  const t = useWords();
  return [
    { source: 'name', label: t('suppliers.name'), sortable: true, show: (row) => <Name row={row} /> },
    {
      source: 'registrationNumber',
      label: t('suppliers.number'),
      show: (row) => row.registrationNumber ?? '–',
    },
    {
      source: 'sme',
      label: t('suppliers.kinds'),
      show: (row) => <Kinds of={row} />,
      file: [
        { source: 'sme', label: t('suppliers.sme') },
        { source: 'vcse', label: t('suppliers.vcse') },
        { source: 'local', label: t('suppliers.local') },
      ],
    },
  ];
}

const SupplierList = () => {
  const t = useWords();
  const add = hasRole('lead', 'contract-manager') && (
    <>
      <Button component={RouterLink} to="/supplier-duplicates">
        {t('merge.find')}
      </Button>
      <Button component={RouterLink} to="/suppliers/create" variant="contained">
        {t('suppliers.add')}
      </Button>
    </>
  );
  return (
    <Listing<SupplierView>
      title={t('suppliers.title')}
      lead={t('suppliers.lead')}
      columns={useColumns()}
      filters={useFilters(noSelects)}
      actions={add}
      sort={{ field: 'name', order: 'ASC' }}
      empty={<EmptyState title={t('suppliers.none')} text={t('suppliers.noneText')} action={add} />}
    />
  );
};

export default SupplierList;
