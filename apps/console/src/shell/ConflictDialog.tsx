import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { DifferenceTable } from '../fields/DifferenceTable.js';
import { differencesBetween } from '../fields/differences-between.js';
import { useFocusAfterwards } from '../fields/where-focus-goes.js';
import { useWords } from '../strings/useWords.js';
import type { Clash } from './conflict-context.js';

const ConflictDialog = ({ clash, onClose }: { clash: Clash; onClose: () => void }) => {
  const t = useWords();
  const client = useQueryClient();
  useFocusAfterwards();
  const load = () => {
    onClose();
    void client.invalidateQueries();
  };
  return (
    <Dialog open onClose={onClose} maxWidth="md">
      <DialogTitle>{t('shell.conflict.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 1 }}>{clash.words}</DialogContentText>
        <DialogContentText>{t('shell.conflict.text')}</DialogContentText>
        <DifferenceTable differences={differencesBetween(clash.before, clash.now)} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} autoFocus>
          {t('shell.conflict.stay')}
        </Button>
        <Button variant="contained" onClick={load}>
          {t('shell.conflict.load')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};

export default ConflictDialog;
