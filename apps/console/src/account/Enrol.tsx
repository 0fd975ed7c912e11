import type { NewSecretView } from '@commonweal/wire';
import { Box, Button, Typography } from '@mui/material';
import { Form } from '../fields/Form.js';
import { useCommand } from '../api/useCommand.js';
import { SecretInput } from '../fields/SecretInput.js';
import { useWords } from '../strings/useWords.js';
import { QrCode } from './QrCode.js';

interface Props {
  fresh: NewSecretView;
  onConfirmed: (codes: string[]) => void;
}

/** In groups of four, so that it can be typed. */
const grouped = (key: string) => key.replace(/(.{4})(?=.)/g, '$1 ');

/** The picture for the app, and the first code of it. */
export const Enrol = ({ fresh, onConfirmed }: Props) => {
  const t = useWords();
  const { run, busy } = useCommand();
  const confirm = async ({ code }: { code?: string }) => {
    const outcome = await run({
      do: (house) => house.confirmFactor(code ?? ''),
      said: 'account.factor.confirmed',
      readsOnly: true,
    });
    if (!outcome.done) return outcome.errors;
    onConfirmed(outcome.value.codes);
    return undefined;
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, mt: 1 }}>
      <QrCode text={fresh.uri} label={t('account.factor.picture')} />
      <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
        <Typography variant="h3" gutterBottom>
          {t('account.factor.scanTitle')}
        </Typography>
        <Typography variant="body2">{t('account.factor.scan')}</Typography>
        <Typography variant="body2" sx={{ my: 1.5, overflowWrap: 'anywhere' }}>
          {t('account.factor.key')}: <code>{grouped(fresh.secret)}</code>
        </Typography>
        <Form noValidate onSubmit={confirm}>
          <SecretInput source="code" label={t('account.factor.code')} autoComplete="one-time-code" />
          <Button type="submit" variant="contained" loading={busy}>
            {t('account.factor.confirm')}
          </Button>
        </Form>
      </Box>
    </Box>
  );
};
