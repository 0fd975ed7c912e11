import type { CertificateView } from '@commonweal/wire';
import { Button } from '@mui/material';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { useCommand } from '../api/useCommand.js';
import { AskDialog, ReasonDialog } from '../fields/AskDialog.js';
import { hasRole } from '../session/session.js';
import { useWords } from '../strings/useWords.js';
import { CertificateFields, certificateIn, TermFields, termsIn } from './CertificateFields.js';

type Asked = 'renew' | 'correct' | 'withdraw';
const commands: Asked[] = ['renew', 'correct', 'withdraw'];

interface DialogProps {
  it: CertificateView;
  onClose: () => void;
}

const Renew = ({ it, onClose }: DialogProps) => {
  const t = useWords();
  const navigate = useNavigate();
  const { run, busy } = useCommand();
  return (
    <AskDialog
      title={t('certificate.renew')}
      text={t('certificate.renewText')}
      confirm={t('certificate.renew')}
      record={{ issuer: it.issuer }}
      busy={busy}
      onClose={onClose}
      onDo={async (values) => {
        const outcome = await run({
          do: (house) => house.renewCertificate(it.id, termsIn(values), it.version),
          said: 'certificate.renewed',
          began: it,
          readAgain: (house) => house.certificate(it.id),
        });
        if (outcome.done) void navigate(`/certificates/${outcome.value.id}/show`);
        return outcome;
      }}
    >
      <TermFields />
    </AskDialog>
  );
};

const Correct = ({ it, onClose }: DialogProps) => {
  const t = useWords();
  const { run, busy } = useCommand();
  const { data } = useAnswer(['certificates-wanted', it.supplierId], (house) =>
    house.certificatesWanted({ supplierId: it.supplierId }),
  );
  if (!data) return null;
  return (
    <AskDialog
      title={t('certificate.correct')}
      text={t('certificate.correctText')}
      confirm={t('certificate.correct')}
      record={it}
      busy={busy}
      onClose={onClose}
      onDo={(values) =>
        run({
          do: (house) => house.correctCertificate(it.id, certificateIn(values), it.version),
          said: 'certificate.corrected',
          began: it,
          readAgain: (house) => house.certificate(it.id),
        })
      }
    >
      <CertificateFields wanted={data} />
    </AskDialog>
  );
};

const Withdraw = ({ it, onClose }: DialogProps) => {
  const t = useWords();
  const { run, busy } = useCommand();
  return (
    <ReasonDialog
      title={t('certificate.withdraw')}
      text={t('certificate.withdrawText')}
      confirm={t('certificate.withdraw')}
      danger
      busy={busy}
      onClose={onClose}
      onDo={(reason) =>
        run({
          do: (house) => house.withdrawCertificate(it.id, reason, it.version),
          said: 'certificate.withdrawn',
          began: it,
          readAgain: (house) => house.certificate(it.id),
        })
      }
    />
  );
};

const dialogs = { renew: Renew, correct: Correct, withdraw: Withdraw };

/** What can be done about a certificate that counts. */
export const CertificateCommands = ({ it }: { it: CertificateView }) => {
  const t = useWords();
  const [asked, setAsked] = useState<Asked>();
  const isSettled = it.standing === 'renewed' || it.standing === 'withdrawn';
  if (isSettled || !hasRole('lead', 'contract-manager')) return null;
  const Dialog = asked && dialogs[asked];
  return (
    <>
      {commands.map((command) => (
        <Button key={command} size="small" onClick={() => setAsked(command)}>
          {t(`certificate.${command}`)}
        </Button>
      ))}
      {Dialog && <Dialog it={it} onClose={() => setAsked(undefined)} />}
    </>
  );
};
