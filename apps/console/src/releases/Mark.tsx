import type { ReleaseMark, ReleaseView } from '@commonweal/wire';
import { Alert, AlertTitle, Button, Typography } from '@mui/material';
import { useCommand } from '../api/useCommand.js';
import { AskDialog, useDialog } from '../fields/AskDialog.js';
import { LongTextInput } from '../fields/FactInput.js';
import { PlainMoment } from '../fields/Plain.js';
import { useWords } from '../strings/useWords.js';

const Clear = ({ number }: { number: number }) => {
  const t = useWords();
  const { run, busy } = useCommand();
  const [isOpen, setOpen] = useDialog();
  return (
    <>
      <Button variant="contained" size="small" sx={{ mt: 1 }} onClick={() => setOpen(true)}>
        {t('change.mark.clear')}
      </Button>
      {isOpen && (
        <AskDialog
          title={t('change.mark.clear')}
          text={t('change.mark.clearText')}
          confirm={t('change.mark.clear')}
          busy={busy}
          onClose={() => setOpen(false)}
          onDo={({ note }) =>
            run({ do: (house) => house.clearMark(number, String(note ?? '')), said: 'change.mark.cleared' })
          }
        >
          <LongTextInput source="note" label={t('change.mark.note')} required />
        </AskDialog>
      )}
    </>
  );
};

/** That a release could not wait, why, and who has looked at it since. */
export const Mark = ({ release, mark }: { release: ReleaseView; mark: ReleaseMark }) => {
  const t = useWords();
  return (
    <Alert severity={mark.clearedBy ? 'success' : 'warning'} role={undefined} sx={{ mb: 2 }}>
      <AlertTitle component="h2">
        {t(mark.clearedBy ? 'change.mark.wasEmergency' : 'change.mark.one')}
      </AlertTitle>
      {t('change.mark.by', { name: mark.madeBy })} {mark.reason}
      {mark.clearedBy && (
        <Typography variant="body2" sx={{ mt: 1 }}>
          {t('change.mark.clearedBy', { name: mark.clearedBy })} (<PlainMoment value={mark.clearedAt} />
          ): {mark.note}
        </Typography>
      )}
      {mark.mayClear && (
        <div>
          <Clear number={release.number} />
        </div>
      )}
    </Alert>
  );
};
