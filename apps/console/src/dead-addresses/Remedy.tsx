import type { DeadAddressView } from '@commonweal/wire';
import { Alert, AlertTitle, Box, Button, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { hasRole } from '../session/session.js';
import { useWords } from '../strings/useWords.js';
import { Correct, Replace } from './Mending.js';
import { SendAgain } from './SendAgain.js';

const Choices = ({ children }: { children: ReactNode }) => (
  <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1.5 }}>{children}</Box>
);

const Dead = ({ it }: { it: DeadAddressView }) => {
  const t = useWords();
  const mayMend = it.supplierId ? hasRole('lead', 'contract-manager') : hasRole('admin');
  return (
    <Alert severity="error" role={undefined} sx={{ mb: 2 }}>
      <AlertTitle>{t('deadAddress.deadTitle', { address: it.address })}</AlertTitle>
      {t(it.supplierId ? 'deadAddress.deadText' : 'deadAddress.ofCouncil')}
      {it.toSendAgain > 0 && (
        <Typography variant="body2">
          {t('deadAddress.toSendAgain', { smart_count: it.toSendAgain })}
        </Typography>
      )}
      {mayMend && (
        <Choices>
          {it.supplierId ? (
            <>
              <Correct it={it} supplierId={it.supplierId} />
              <Replace it={it} supplierId={it.supplierId} />
            </>
          ) : (
            <Button component={Link} to={`/people/${it.personId}`} variant="contained">
              {t('deadAddress.toPerson')}
            </Button>
          )}
        </Choices>
      )}
    </Alert>
  );
};

const Mended = ({ it, nowAt }: { it: DeadAddressView; nowAt: string }) => {
  const t = useWords();
  const title =
    nowAt === it.address ? t('deadAddress.aliveTitle') : t('deadAddress.mendedTitle', { address: nowAt });
  return (
    <Alert severity={it.toSendAgain ? 'warning' : 'success'} role={undefined} sx={{ mb: 2 }}>
      <AlertTitle>{title}</AlertTitle>
      {it.toSendAgain > 0 && t('deadAddress.toSendAgain', { smart_count: it.toSendAgain })}
      {it.toSendAgain > 0 && hasRole('contract-manager', 'admin') && (
        <Choices>
          <SendAgain it={it} />
        </Choices>
      )}
    </Alert>
  );
};

/** What is to be done about an address, or what was. */
export const Remedy = ({ it }: { it: DeadAddressView }) => {
  const t = useWords();
  if (it.standing) return <Dead it={it} />;
  if (it.nowAt) return <Mended it={it} nowAt={it.nowAt} />;
  return (
    <Alert severity="info" role={undefined} sx={{ mb: 2 }}>
      <AlertTitle>{t('deadAddress.nobodyTitle')}</AlertTitle>
      {t('deadAddress.nobodyText')}
    </Alert>
  );
};
