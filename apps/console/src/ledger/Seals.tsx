import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  Typography,
} from '@mui/material';
import { useAnswer } from '../api/useAnswer.js';
import { useDialog } from '../fields/AskDialog.js';
import { momentInWords } from '../fields/moments.js';
import { PageFault } from '../shell/Faults.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';

const Latest = () => {
  const t = useWords();
  const { data, error } = useAnswer(['ledger-seals'], (house) => house.ledgerSeals());
  if (error) return <PageFault error={error} />;
  if (!data) return <Waiting />;
  if (!data.length) return <Typography>{t('ledger.noSeal')}</Typography>;
  return (
    <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
      {data.map(({ number, at, hash }) => (
        <Box component="li" key={number} sx={{ mb: 1.5 }}>
          <Typography sx={{ fontWeight: 600 }}>
            {t('ledger.seal', { number, at: momentInWords(at) })}
          </Typography>
          <Box component="code" sx={{ overflowWrap: 'anywhere' }}>
            {hash}
          </Box>
        </Box>
      ))}
    </Box>
  );
};

/** The latest seals, with the hashes to keep. */
export const Seals = () => {
  const t = useWords();
  const [isOpen, setOpen] = useDialog();
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('ledger.seals')}</Button>
      {isOpen && (
        <Dialog open onClose={() => setOpen(false)}>
          <DialogTitle>{t('ledger.seals')}</DialogTitle>
          <DialogContent tabIndex={0}>
            <DialogContentText sx={{ mb: 2 }}>{t('ledger.sealsText')}</DialogContentText>
            <Latest />
          </DialogContent>
          <DialogActions>
            <Button onClick={() => setOpen(false)}>{t('shell.close')}</Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  );
};
