import type { CertificateBefore, CertificateView } from '@commonweal/wire';
import { Box, Link, Typography } from '@mui/material';
import { Title } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { AlertsAbout } from '../alerts/AlertsAbout.js';
import { useAnswer } from '../api/useAnswer.js';
import { AttachForm } from '../attachments/AttachForm.js';
import { FileList } from '../attachments/FileList.js';
import { Particulars } from '../fields/Particulars.js';
import { Pending } from '../fields/Pending.js';
import { PlainDate } from '../fields/Plain.js';
import type { Column } from '../fields/column.js';
import { Rows } from '../fields/Rows.js';
import { Section } from '../fields/Section.js';
import { MessagesAbout } from '../messages/MessagesAbout.js';
import { hasRole } from '../session/session.js';
import { useWords } from '../strings/useWords.js';
import { CertificateCommands } from './CertificateCommands.js';
import { DaysToExpiry } from './DaysToExpiry.js';

const To = ({ to, children }: { to: string; children: string }) => (
  <Link component={RouterLink} to={to} sx={{ display: 'inline-block', py: 0.25 }}>
    {children}
  </Link>
);

const Asking = ({ it }: { it: CertificateView }) => {
  const t = useWords();
  if (!it.contracts.length) return <>{t('certificate.nobodyAsks')}</>;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {it.contracts.map(({ id, reference, title }) => (
        <li key={id}>
          <To to={`/contracts/${id}/show`}>{`${reference} ${title}`}</To>
        </li>
      ))}
    </Box>
  );
};

const Files = ({ it }: { it: CertificateView }) => {
  const t = useWords();
  return (
    <Section title={t('certificate.files')}>
      {it.attachments.length === 0 && (
        <Typography color="textSecondary">{t('certificate.noFile')}</Typography>
      )}
      <FileList of={it.attachments} />
      {hasRole('lead', 'contract-manager') && (
        <AttachForm send={(house, ...file) => house.attachToCertificate(it.id, ...file)} />
      )}
    </Section>
  );
};

const Before = ({ of }: { of: CertificateBefore[] }) => {
  const t = useWords();
  const columns: Column<CertificateBefore>[] = [
    {
      source: 'number',
      label: t('certificate.number'),
      show: (row) => <To to={`/certificates/${row.id}/show`}>{row.number}</To>,
    },
    {
      source: 'issuedOn',
      label: t('certificate.issuedOn'),
      show: (row) => <PlainDate value={row.issuedOn} />,
    },
    {
      source: 'expiresOn',
      label: t('certificate.expiresOn'),
      show: (row) => <PlainDate value={row.expiresOn} />,
    },
  ];
  return (
    <Section title={t('certificate.before')}>
      <Rows of={of} columns={columns} label={t('certificate.before')} />
    </Section>
  );
};

const CertificateShow = () => {
  const t = useWords();
  const { id = '' } = useParams();
  const { data: it, error } = useAnswer(['certificate', id], (house) => house.certificate(id));
  if (!it) return <Pending title={t('certificate.one')} error={error} />;
  const next = it.renewedById && (
    <To to={`/certificates/${it.renewedById}/show`}>{t('certificate.toNext')}</To>
  );
  return (
    <>
      <Title title={`${it.name}, ${it.supplier}`} />
      <Section title={t('certificate.one')} aside={<CertificateCommands it={it} />}>
        <Particulars
          of={[
            [t('certificate.supplier'), <To to={`/suppliers/${it.supplierId}/show`}>{it.supplier}</To>],
            [t('certificate.standing'), <DaysToExpiry key="standing" of={it} />],
            [t('certificate.issuer'), it.issuer],
            [t('certificate.number'), it.number],
            [t('certificate.issuedOn'), <PlainDate key="issued" value={it.issuedOn} />],
            [t('certificate.expiresOn'), <PlainDate key="expires" value={it.expiresOn} />],
            [t('certificate.contracts'), <Asking key="asking" it={it} />],
            [t('certificate.renewedBy'), next],
            [t('certificate.reason'), it.reason],
          ]}
        />
      </Section>
      <Files it={it} />
      {!!it.before?.length && <Before of={it.before} />}
      <AlertsAbout subjectId={it.id} />
      <MessagesAbout subjectId={it.id} title={t('certificate.messages')} />
    </>
  );
};

export default CertificateShow;
