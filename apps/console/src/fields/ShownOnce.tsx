import { Alert, Box, Button, Typography } from '@mui/material';
import { useNotify } from 'react-admin';
import { useWords } from '../strings/useWords.js';

interface Props {
  /** What it is, and that it is shown this once. */
  text: string;
  secret: string;
  onDone: () => void;
}

/** A key or secret, shown this once. */
export const ShownOnce = ({ text, secret, onDone }: Props) => {
  const t = useWords();
  const notify = useNotify();
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    notify(t('account.recovery.copied'), { type: 'success' });
  };
  return (
    <Alert severity="success" icon={false} sx={{ mb: 2 }}>
      <Typography variant="body2">{text}</Typography>
      <Typography sx={{ my: 1, fontFamily: 'monospace', overflowWrap: 'anywhere' }}>{secret}</Typography>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <Button onClick={() => void copy()}>{t('account.recovery.copy')}</Button>
        <Button onClick={onDone}>{t('service.kept')}</Button>
      </Box>
    </Alert>
  );
};
