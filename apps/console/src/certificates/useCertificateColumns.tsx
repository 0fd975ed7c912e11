import type { CertificateView } from '@commonweal/wire';
import { Typography } from '@mui/material';
import { PlainDate } from '../fields/Plain.js';
import type { Column } from '../fields/column.js';
import { WithSubject } from '../fields/WithSubject.js';
import { useWords } from '../strings/useWords.js';
import { DaysToExpiry } from './DaysToExpiry.js';

const Asking = ({ row }: { row: CertificateView }) => {
  const t = useWords();
  if (!row.contracts.length)
    return (
      <Typography variant="body2" color="textSecondary">
        {t('certificate.nobodyAsks')}
      </Typography>
    );
  return <>{row.contracts.map(({ reference }) => reference).join(', ')}</>;
};

/** Columns of certificates; without their supplier where its page lists them. */
export function useCertificateColumns(withSupplier: boolean): Column<CertificateView>[] {
  const t = useWords();
  return [
    {
      source: 'name',
      label: t('certificate.name'),
      sortable: withSupplier,
      file: [{ source: 'name' }, { source: 'supplier', label: t('view.heading.supplier') }],
      show: (row) => (
        <WithSubject
          name={row.name}
          to={`/certificates/${row.id}/show`}
          subject={withSupplier ? { name: row.supplier, to: `/suppliers/${row.supplierId}/show` } : undefined}
        />
      ),
    },
    {
      source: 'number',
      label: t('certificate.number'),
      show: (row) => `${row.issuer}, ${row.number}`,
      file: [{ source: 'issuer', label: t('view.heading.issuer') }, { source: 'number' }],
    },
    {
      source: 'expiresOn',
      label: t('certificate.expiresOn'),
      sortable: withSupplier,
      show: (row) => <PlainDate value={row.expiresOn} />,
    },
    {
      source: 'standing',
      label: t('certificate.standing'),
      show: (row) => <DaysToExpiry of={row} />,
      file: [{ source: 'standing', words: 'certificateStanding' }],
    },
    {
      source: 'contracts',
      label: t('certificate.contracts'),
      show: (row) => <Asking row={row} />,
      file: [{ source: 'contracts.reference' }],
    },
  ];
}
