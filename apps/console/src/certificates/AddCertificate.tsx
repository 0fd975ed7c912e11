import type { WantedCertificate } from '@commonweal/wire';
import { useNavigate } from 'react-router-dom';
import { AskButton } from '../fields/AskButton.js';
import { useWords } from '../strings/useWords.js';
import { CertificateFields, certificateIn } from './CertificateFields.js';

/** Puts a certificate of a supplier on record, and goes on to its page. */
export const AddCertificate = ({
  supplierId,
  wanted,
}: {
  supplierId: string;
  wanted: WantedCertificate[];
}) => {
  const t = useWords();
  const navigate = useNavigate();
  return (
    <AskButton
      size="small"
      label={t('certificate.add')}
      text={t('certificate.addText')}
      command={(values) => ({
        do: (house) => house.addCertificate({ supplierId, ...certificateIn(values) }),
        said: 'certificate.added',
      })}
      onDone={({ id }) => void navigate(`/certificates/${id}/show`)}
    >
      <CertificateFields wanted={wanted} />
    </AskButton>
  );
};
