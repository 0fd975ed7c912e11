import { Alert, Box, Button, Typography } from '@mui/material';
import { useNotify } from 'react-admin';
import { useWords } from '../strings/useWords.js';

interface Props {
  codes: string[];
  onDone: () => void;
}

/** Shown once: to be printed, or copied to where passwords are kept. */
export const RecoveryCodes = ({ codes, onDone }: Props) => {
  const t = useWords();
  const notify = useNotify();
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'));
    notify(t('account.recovery.copied'), { type: 'success' });
  };
  return (
    <Alert severity="success" icon={false} sx={{ mt: 1 }}>
      <Typography variant="h3" gutterBottom>
        {t('account.recovery.title')}
      </Typography>
      <Typography variant="body2">{t('account.recovery.text')}</Typography>
      <Box
        component="ol"
        sx={{
          ...{ columnGap: 4, columns: { sm: 2 }, fontFamily: 'monospace', fontSize: '1rem' },
          '& li': { py: 0.25 },
        }}
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </Box>
      <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button onClick={() => void copy()}>{t('account.recovery.copy')}</Button>
        <Button onClick={() => window.print()}>{t('account.recovery.print')}</Button>
        <Button variant="contained" onClick={onDone}>
          {t('account.recovery.done')}
        </Button>
      </Box>
    </Alert>
  );
};
