import type { ServiceAccountMade } from '@commonweal/wire';
import { Alert, Box, Button, Typography } from '@mui/material';
import { useNotify } from 'react-admin';
import { useWords } from '../strings/useWords.js';

/** The key, shown this once. */
export const NewKey = ({ made, onDone }: { made: ServiceAccountMade; onDone: () => void }) => {
  const t = useWords();
  const notify = useNotify();
  const copy = async () => {
    await navigator.clipboard.writeText(made.key);
    notify(t('account.recovery.copied'), { type: 'success' });
  };
  return (
    <Alert severity="success" icon={false} sx={{ mb: 2 }}>
      <Typography variant="body2">{t('service.keyIs', { name: made.name })}</Typography>
      <Typography sx={{ my: 1, fontFamily: 'monospace', overflowWrap: 'anywhere' }}>{made.key}</Typography>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <Button onClick={() => void copy()}>{t('account.recovery.copy')}</Button>
        <Button onClick={onDone}>{t('service.kept')}</Button>
      </Box>
    </Alert>
  );
};
