import { Typography } from '@mui/material';
import { useAnswer } from '../api/useAnswer.js';
import { Rows } from '../fields/Rows.js';
import { Section } from '../fields/Section.js';
import { hasRole } from '../session/session.js';
import { PageFault } from '../shell/Faults.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';
import { AddCertificate } from './AddCertificate.js';
import { useCertificateColumns } from './useCertificateColumns.js';

/** The certificates of one supplier, those that no longer count too. */
export const CertificatesOf = ({ supplierId }: { supplierId: string }) => {
  const t = useWords();
  const columns = useCertificateColumns(false);
  const { data, error } = useAnswer(['certificates', supplierId], (house) =>
    house.certificatesOf(supplierId),
  );
  const wanted = useAnswer(['certificates-wanted', supplierId], (house) =>
    house.certificatesWanted({ supplierId }),
  );
  const add = hasRole('lead', 'contract-manager') && wanted.data && (
    <AddCertificate supplierId={supplierId} wanted={wanted.data} />
  );
  return (
    <Section title={t('certificate.title')} aside={add}>
      {error && <PageFault error={error} />}
      {!data && !error && <Waiting lines={2} />}
      {data?.length === 0 && <Typography color="textSecondary">{t('certificate.noneOfSupplier')}</Typography>}
      {!!data?.length && <Rows of={data} columns={columns} label={t('certificate.title')} />}
    </Section>
  );
};
