import type { WantedCertificate, WantedCertificatesQuery } from '@commonweal/wire';
import { Link } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { dayInWords } from '../fields/moments.js';
import type { Column } from '../fields/column.js';
import { Rows } from '../fields/Rows.js';
import { Section } from '../fields/Section.js';
import { Tag } from '../fields/StatusTag.js';
import { useWords } from '../strings/useWords.js';
import { DaysToExpiry } from './DaysToExpiry.js';

const OnRecord = ({ row: { certificate } }: { row: WantedCertificate }) => {
  const t = useWords();
  if (!certificate) return <Tag tone="careful">{t('certificate.notThere')}</Tag>;
  return (
    <Link component={RouterLink} to={`/certificates/${certificate.id}/show`} sx={{ py: 0.25 }}>
      {`${certificate.name}, ${dayInWords(certificate.expiresOn)}`}
    </Link>
  );
};

/** What contracts ask for, and which of it is on record. Nothing where nothing is asked for. */
export const CertificatesWanted = ({ asked, title }: { asked: WantedCertificatesQuery; title: string }) => {
  const t = useWords();
  const { data } = useAnswer(['certificates-wanted', asked.supplierId ?? asked.contractId], (house) =>
    house.certificatesWanted(asked),
  );
  const columns: Column<WantedCertificate>[] = [
    { source: 'title', label: t('certificate.obligation'), show: (row) => row.title },
    { source: 'certificate', label: t('certificate.one'), show: (row) => <OnRecord row={row} /> },
    {
      source: 'standing',
      label: t('certificate.standing'),
      show: (row) => row.certificate && <DaysToExpiry of={row.certificate} />,
    },
  ];
  if (!data?.length) return null;
  return (
    <Section title={title}>
      <Rows of={data.map((row) => ({ ...row, id: row.answers }))} columns={columns} label={title} />
    </Section>
  );
};
