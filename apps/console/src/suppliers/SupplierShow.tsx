import type { ContractView, SupplierView } from '@commonweal/wire';
import { Alert, Button, Typography } from '@mui/material';
import { Title, useGetList, useGetOne } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { CertificatesOf } from '../certificates/CertificatesOf.js';
import { CertificatesWanted } from '../certificates/CertificatesWanted.js';
import { useContractColumns } from '../contracts/ContractList.js';
import { Particulars } from '../fields/Particulars.js';
import { Rows } from '../fields/Rows.js';
import { Section } from '../fields/Section.js';
import { HoldsOn } from '../holds/HoldsOn.js';
import { hasRole } from '../session/session.js';
import { Pending } from '../fields/Pending.js';
import { useWords } from '../strings/useWords.js';
import { Kinds } from './Kinds.js';
import { PeopleOf } from './PeopleOf.js';

const shown = new Set(['title', 'state', 'overdue', 'nextDueOn', 'endsOn']);

const Contracts = ({ supplierId }: { supplierId: string }) => {
  const t = useWords();
  const columns = useContractColumns().filter(({ source }) => shown.has(source));
  const { data } = useGetList<ContractView>('contracts', {
    filter: { supplierId },
    pagination: { page: 1, perPage: 100 },
  });
  return (
    <Section title={t('suppliers.contracts')}>
      {data?.length === 0 && <Typography color="textSecondary">{t('suppliers.noContracts')}</Typography>}
      {!!data?.length && <Rows of={data} columns={columns} label={t('suppliers.contracts')} />}
    </Section>
  );
};

const WasMerged = ({ into }: { into: string }) => {
  const t = useWords();
  return (
    <Alert severity="info" sx={{ mb: 2 }}>
      {t('merge.into')} <Link to={`/suppliers/${into}/show`}>{t('merge.toInto')}</Link>
    </Alert>
  );
};

const SupplierShow = () => {
  const t = useWords();
  const { id = '' } = useParams();
  const { data: it, error } = useGetOne<SupplierView>('suppliers', { id });
  if (!it) return <Pending title={t('suppliers.one')} error={error} />;
  const edit = !it.mergedIntoId && hasRole('lead', 'contract-manager') && (
    <Button component={Link} to={`/suppliers/${id}`} size="small">
      {t('suppliers.edit')}
    </Button>
  );
  return (
    <>
      <Title title={it.name} />
      {it.mergedIntoId && <WasMerged into={it.mergedIntoId} />}
      <Section title={t('suppliers.one')} aside={edit}>
        <Particulars
          of={[
            [t('suppliers.number'), it.registrationNumber],
            [t('suppliers.kinds'), <Kinds key="kinds" of={it} />],
          ]}
        />
      </Section>
      <HoldsOn kind="supplier" id={id} />
      {!it.mergedIntoId && (
        <>
          <PeopleOf supplier={it} />
          <CertificatesOf supplierId={id} />
          <CertificatesWanted asked={{ supplierId: id }} title={t('certificate.wantedOf')} />
          <Contracts supplierId={id} />
        </>
      )}
    </>
  );
};

export default SupplierShow;
