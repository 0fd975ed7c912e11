import type { PersonView } from '@commonweal/wire';
import { Alert, Button } from '@mui/material';
import { useRecordContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { useWords } from '../strings/useWords.js';

/** Warns while there is open work of the person: nobody leaves unnoticed. */
export const HeldWork = () => {
  const t = useWords();
  const person = useRecordContext<PersonView>();
  const id = person?.id ?? '';
  const { data } = useAnswer(['held-work', id], (house) => house.heldWork(id), { enabled: !!id });
  const count = data?.items.length ?? 0;
  if (!count) return null;
  const to = (
    <Button component={Link} to={`/people/${id}/hand-over`} color="inherit" size="small">
      {t('handOver.open', { smart_count: count })}
    </Button>
  );
  return (
    <Alert severity={person?.active ? 'info' : 'warning'} action={to} sx={{ m: 2, mb: 0 }}>
      {t(person?.active ? 'handOver.warn' : 'handOver.warnGone', { smart_count: count })}
    </Alert>
  );
};
