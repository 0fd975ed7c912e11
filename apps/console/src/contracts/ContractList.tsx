import type { ContractView } from '@commonweal/wire';
import { Button, Link, Typography } from '@mui/material';
import { useMemo } from 'react';
import { useListContext } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useFactValues } from '../documents/useDocuments.js';
import { Listing } from '../fields/Listing.js';
import { PlainDate, PlainMoney } from '../fields/Plain.js';
import type { Column } from '../fields/column.js';
import { StatusTag, Tag } from '../fields/StatusTag.js';
import { useFilters } from '../fields/useFilters.js';
import { hasRole, session } from '../session/session.js';
import { manyContracts } from './many-contracts.js';
import { EmptyState } from '../shell/EmptyState.js';
import { useWord, useWords } from '../strings/useWords.js';

const states = ['running', 'ended', 'terminated'];
const entries = ['not-ready', 'ready'];
const successions = ['none', 'under-way'];

/** Days. */
const withins = [90, 180, 270, 365];

function useSelects() {
  const t = useWords();
  const word = useWord();
  const directorate = useFactValues('directorate');
  return useMemo(
    () => [
      {
        source: 'managerId',
        label: t('contract.whose'),
        options: [{ value: session().personId, title: t('contract.mine') }],
      },
      {
        source: 'state',
        label: t('contract.state'),
        options: states.map((value) => ({ value, title: word('contractState', value) })),
      },
      { source: 'directorate', label: t('contract.directorate'), options: directorate },
      {
        source: 'endsWithin',
        label: t('contract.endsWithin'),
        options: withins.map((days) => ({
          value: String(days),
          title: t('contract.days', { smart_count: days }),
        })),
      },
      {
        source: 'succession',
        label: t('succession.followedBy'),
        options: successions.map((value) => ({ value, title: word('succession', value) })),
      },
      {
        source: 'register',
        label: t('register.entry'),
        options: entries.map((value) => ({ value, title: word('registerEntry', value) })),
      },
      { source: 'indicator', label: t('contract.indicator'), options: 'indicator' as const, rare: true },
    ],
    [t, word, directorate],
  );
}

const Name = ({ row }: { row: ContractView }) => (
  <>
    <Link component={RouterLink} to={`/contracts/${row.id}/show`}>
      {row.title}
    </Link>
    <Typography variant="body2" color="textSecondary">
      {row.reference}
    </Typography>
  </>
);

const Overdue = ({ row }: { row: ContractView }) => {
  const t = useWords();
  return row.overdue > 0 ? (
    <Tag tone="bad">{t('contract.overdue', { smart_count: row.overdue })}</Tag>
  ) : (
    <>{t('contract.noneOverdue')}</>
  );
};

export function useContractColumns(): Column<ContractView>[] {
  const t = useWords();
  return [
    {
      source: 'title',
      label: t('contract.one'),
      sortable: true,
      show: (row) => <Name row={row} />,
      file: [{ source: 'reference', label: t('view.heading.reference') }, { source: 'title' }],
    },
    { source: 'supplier', label: t('contract.supplier'), show: (row) => row.supplier },
    {
      source: 'state',
      label: t('contract.state'),
      sortable: true,
      show: (row) => <StatusTag group="contractState" value={row.state} />,
      file: [{ source: 'state', words: 'contractState' }],
    },
    {
      source: 'overdue',
      label: t('contract.returns'),
      show: (row) => <Overdue row={row} />,
      file: [{ source: 'overdue', label: t('view.heading.overdue') }],
    },
    { source: 'nextDueOn', label: t('contract.nextDue'), show: (row) => <PlainDate value={row.nextDueOn} /> },
    {
      source: 'endsOn',
      label: t('contract.endsOn'),
      sortable: true,
      show: (row) => <PlainDate value={row.endsOn} />,
    },
    {
      source: 'valueExVat',
      label: t('contract.value'),
      sortable: true,
      align: 'right',
      show: (row) => <PlainMoney value={row.valueExVat} />,
      file: [{ source: 'valueExVat', as: 'money' }],
    },
    {
      source: 'manager',
      label: t('contract.manager'),
      show: (row) => row.manager ?? t('contract.noManager'),
    },
  ];
}

const Enter = () => {
  const t = useWords();
  if (!hasRole('lead', 'contract-manager')) return null;
  return (
    <>
      <Button component={RouterLink} to="/contract-imports">
        {t('contractImport.title')}
      </Button>
      <Button component={RouterLink} to="/contracts/create" variant="contained">
        {t('contract.enter')}
      </Button>
    </>
  );
};

/** The published register, of what the filters leave. */
const Register = () => {
  const t = useWords();
  const { filterValues } = useListContext();
  const asked = new URLSearchParams(filterValues as Record<string, string>).toString();
  return (
    <Button href={`/api/contract-register${asked && `?${asked}`}`} download>
      {t('register.download')}
    </Button>
  );
};

const ContractList = () => {
  const t = useWords();
  return (
    <Listing<ContractView>
      title={t('contract.title')}
      lead={t('contract.lead')}
      columns={useContractColumns()}
      filters={useFilters(useSelects())}
      many={hasRole('contract-manager') ? manyContracts : undefined}
      actions={
        <>
          <Register />
          <Enter />
        </>
      }
      empty={<EmptyState title={t('contract.none')} text={t('contract.noneText')} action={<Enter />} />}
    />
  );
};

export default ContractList;
