import type { ReleaseView } from '@commonweal/wire';
import { Button } from '@mui/material';
import { useNavigate } from 'react-router-dom';
import { useCommand } from '../api/useCommand.js';
import { ReasonDialog, useDialog } from '../fields/AskDialog.js';
import { hasRole } from '../session/session.js';
import { useWords } from '../strings/useWords.js';

/** Prepares the change that takes a release back; it goes the way of every change. */
export const RollBack = ({ release }: { release: ReleaseView }) => {
  const t = useWords();
  const navigate = useNavigate();
  const { run, busy } = useCommand();
  const [isOpen, setOpen] = useDialog();
  if (!hasRole('policy-editor') || release.number === 1) return null;
  const prepare = async (reason: string) => {
    const outcome = await run({
      do: (house) => house.rollBack(release.number, reason),
      said: 'change.release.rollbackReady',
    });
    if (outcome.done) void navigate(`/changes/${outcome.value.id}/show`);
    return outcome;
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('change.release.rollBack')}</Button>
      {isOpen && (
        <ReasonDialog
          title={t('change.release.rollBackTitle', { number: release.number })}
          text={t('change.release.rollBackText')}
          confirm={t('change.release.rollBackDo')}
          busy={busy}
          onClose={() => setOpen(false)}
          onDo={prepare}
        />
      )}
    </>
  );
};
