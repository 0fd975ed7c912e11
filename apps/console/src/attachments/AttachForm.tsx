import AttachFile from '@mui/icons-material/AttachFile';
import { Alert, Box, Button, LinearProgress, Typography } from '@mui/material';
import { type DragEvent, useRef, useState } from 'react';
import { RadioBox } from '../fields/RadioBox.js';
import { useWords } from '../strings/useWords.js';
import { type SendFile, useAttaching } from './useAttaching.js';

/**
 * Asks whether it holds personal data, then takes a file: chosen with the button, or dropped.
 * The button is never disabled: that would lose the keyboard, which a drawer then sends back to its top.
 */
export const AttachForm = ({ send }: { send: SendFile }) => {
  const t = useWords();
  const picker = useRef<HTMLInputElement>(null);
  const [personalData, setPersonalData] = useState<string | null>(null);
  const { attach, part, fault } = useAttaching(send);
  const [unanswered, setUnanswered] = useState(false);
  const busy = part !== null;

  const take = async (file: File | undefined) => {
    if (!file || busy) return;
    setUnanswered(!personalData);
    if (personalData && (await attach(file, personalData))) setPersonalData(null);
  };
  const choose = () => {
    setUnanswered(!personalData);
    if (personalData && !busy) picker.current?.click();
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void take(event.dataTransfer.files[0]);
  };

  return (
    <Box
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
      sx={{ mt: 1, p: 1.5, border: '1px dashed', borderColor: '#6f7c7a', borderRadius: 1 }}
    >
      <RadioBox
        row
        required
        label={t('task.attachment.asks')}
        help={t('task.attachment.asksHelp')}
        error={unanswered ? t('task.attachment.answerFirst') : undefined}
        options={[
          { value: 'no', title: t('field.no') },
          { value: 'yes', title: t('field.yes') },
        ]}
        value={personalData}
        onChange={(value) => {
          setPersonalData(value);
          setUnanswered(false);
        }}
      />
      {personalData === 'yes' && (
        <Alert severity="warning" sx={{ my: 1 }}>
          {t('task.attachment.warning')}
        </Alert>
      )}
      <input
        ref={picker}
        type="file"
        hidden
        aria-label={t('task.attach')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          void take(file);
        }}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mt: 0.5 }}>
        <Button startIcon={<AttachFile />} aria-disabled={busy} onClick={choose}>
          {t('task.attach')}
        </Button>
        <Typography variant="body2" color="textSecondary">
          {t('task.attachment.orDrop')}
        </Typography>
      </Box>
      {busy && (
        <LinearProgress variant="determinate" value={part * 100} aria-label={t('task.attachment.sending')} />
      )}
      {fault && (
        <Alert severity="error" sx={{ mt: 1 }}>
          {fault}
        </Alert>
      )}
    </Box>
  );
};
