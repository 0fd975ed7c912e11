import type { ChangeView } from '@commonweal/wire';
import { Alert, AlertTitle } from '@mui/material';
import { PlainMoment } from '../fields/Plain.js';
import { useWords } from '../strings/useWords.js';

/** What stands between a change and its force: when it is due, why it was refused, how many it takes, and who may not. */
export const Standing = ({ change }: { change: ChangeView }) => {
  const t = useWords();
  const { touches = 0, touchLimit, publishAt, scheduledBy = '', refusal, mayNot } = change;
  return (
    <>
      {refusal && (
        <Alert severity="error" role={undefined} sx={{ mb: 2 }}>
          <AlertTitle component="h2">{t('change.refused')}</AlertTitle>
          {refusal}
        </Alert>
      )}
      {publishAt && (
        <Alert severity="info" role={undefined} sx={{ mb: 2 }}>
          {t('change.due')} <PlainMoment value={publishAt} />. {t('change.dueText', { name: scheduledBy })}
        </Alert>
      )}
      {touchLimit !== undefined && touches > touchLimit && (
        <Alert severity="warning" role={undefined} sx={{ mb: 2 }}>
          {t('change.wide', { touches, limit: touchLimit })}
        </Alert>
      )}
      {mayNot && (
        <Alert severity="info" role={undefined} sx={{ mb: 2 }}>
          {mayNot}
        </Alert>
      )}
    </>
  );
};
