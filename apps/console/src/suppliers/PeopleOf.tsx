import type { SupplierPersonView, SupplierView } from '@commonweal/wire';
import { Box, Button, Link } from '@mui/material';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { useCommand } from '../api/useCommand.js';
import { AskDialog } from '../fields/AskDialog.js';
import { LineInput } from '../fields/FactInput.js';
import type { Column } from '../fields/column.js';
import { Rows } from '../fields/Rows.js';
import { Section } from '../fields/Section.js';
import { Tag } from '../fields/StatusTag.js';
import { hasRole } from '../session/session.js';
import { EmptyState } from '../shell/EmptyState.js';
import { useWords } from '../strings/useWords.js';

const Deactivate = ({ supplierId, person }: { supplierId: string; person: SupplierPersonView }) => {
  const t = useWords();
  const { run, busy } = useCommand();
  const [isOpen, setOpen] = useState(false);
  const { id, name } = person;
  return (
    <>
      <Button
        size="small"
        onClick={() => setOpen(true)}
        aria-label={t('suppliers.deactivateAbout', { name })}
      >
        {t('suppliers.deactivate')}
      </Button>
      {isOpen && (
        <AskDialog
          title={t('suppliers.deactivateAbout', { name })}
          text={t('suppliers.deactivateText', { name })}
          confirm={t('suppliers.deactivate')}
          danger
          busy={busy}
          onClose={() => setOpen(false)}
          onDo={() =>
            run({
              do: (house) => house.deactivateSupplierPerson(supplierId, id),
              said: 'suppliers.deactivated',
            })
          }
        />
      )}
    </>
  );
};

const Add = ({ supplierId }: { supplierId: string }) => {
  const t = useWords();
  const { run, busy } = useCommand();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('suppliers.addPerson')}
      </Button>
      {isOpen && (
        <AskDialog
          title={t('suppliers.addPerson')}
          text={t('suppliers.peopleHint')}
          confirm={t('suppliers.addPerson')}
          busy={busy}
          onClose={() => setOpen(false)}
          onDo={({ name, email }) =>
            run({
              do: (house) =>
                house.addSupplierPerson(supplierId, { name: String(name ?? ''), email: String(email ?? '') }),
              said: 'suppliers.added',
            })
          }
        >
          <LineInput source="name" label={t('suppliers.personName')} required />
          <LineInput source="email" label={t('suppliers.email')} required />
        </AskDialog>
      )}
    </>
  );
};

const Lead = ({ supplierId, person }: { supplierId: string; person: SupplierPersonView }) => {
  const t = useWords();
  const { run, busy } = useCommand();
  if (person.leads) return <Tag tone="good">{t('suppliers.leads')}</Tag>;
  if (!hasRole('lead', 'contract-manager')) return null;
  const { id, name } = person;
  return (
    <Button
      size="small"
      disabled={busy}
      aria-label={t('suppliers.makeLeadAbout', { name })}
      onClick={() =>
        void run({ do: (house) => house.makeSupplierLead(supplierId, id), said: 'suppliers.madeLead' })
      }
    >
      {t('suppliers.makeLead')}
    </Button>
  );
};

const Standing = ({ supplierId, person }: { supplierId: string; person: SupplierPersonView }) => {
  const t = useWords();
  if (!person.active) return <Tag>{t('suppliers.inactive')}</Tag>;
  return hasRole('lead', 'contract-manager') ? (
    <Deactivate supplierId={supplierId} person={person} />
  ) : (
    <Tag tone="good">{t('suppliers.active')}</Tag>
  );
};

const Address = ({ of: { email, deadAddressId } }: { of: SupplierPersonView }) => {
  const t = useWords();
  return (
    <>
      {email}
      {deadAddressId && (
        <Box>
          <Link component={RouterLink} to={`/dead-addresses/${deadAddressId}`}>
            {t('deadAddress.comesBack')}
          </Link>
        </Box>
      )}
    </>
  );
};

/** Who is mailed about returns and may report. */
export const PeopleOf = ({ supplier }: { supplier: SupplierView }) => {
  const t = useWords();
  const people = supplier.people ?? [];
  const add = hasRole('lead', 'contract-manager') && <Add supplierId={supplier.id} />;
  const columns: Column<SupplierPersonView>[] = [
    { source: 'name', label: t('suppliers.personName'), show: (row) => row.name },
    { source: 'email', label: t('suppliers.email'), show: (row) => <Address of={row} /> },
    {
      source: 'leads',
      label: t('suppliers.leadContact'),
      show: (row) => <Lead supplierId={supplier.id} person={row} />,
    },
    {
      source: 'active',
      label: t('suppliers.standing'),
      show: (row) => <Standing supplierId={supplier.id} person={row} />,
    },
  ];
  return (
    <Section
      title={t('suppliers.people')}
      hint={t('suppliers.peopleHint')}
      aside={people.length ? add : undefined}
    >
      {people.length ? (
        <Rows of={people} columns={columns} label={t('suppliers.people')} />
      ) : (
        <EmptyState title={t('suppliers.noPeople')} text={t('suppliers.noPeopleText')} action={add} />
      )}
    </Section>
  );
};
