import type { WantedCertificate } from '@commonweal/wire';
import { Button } from '@mui/material';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useCommand } from '../api/useCommand.js';
import { AskDialog } from '../fields/AskDialog.js';
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
  const { run, busy } = useCommand();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('certificate.add')}
      </Button>
      {isOpen && (
        <AskDialog
          title={t('certificate.add')}
          text={t('certificate.addText')}
          confirm={t('certificate.add')}
          busy={busy}
          onClose={() => setOpen(false)}
          onDo={async (values) => {
            const outcome = await run({
              do: (house) => house.addCertificate({ supplierId, ...certificateIn(values) }),
              said: 'certificate.added',
            });
            if (outcome.done) void navigate(`/certificates/${outcome.value.id}/show`);
            return outcome;
          }}
        >
          <CertificateFields wanted={wanted} />
        </AskDialog>
      )}
    </>
  );
};
