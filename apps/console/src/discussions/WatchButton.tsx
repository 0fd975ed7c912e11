import type { DiscussedRef } from '@commonweal/wire';
import { Button } from '@mui/material';
import { useAnswer } from '../api/useAnswer.js';
import { useCommand } from '../api/useCommand.js';
import { useWords } from '../strings/useWords.js';

/** Begins and ends to watch. */
export const WatchButton = ({ about }: { about: DiscussedRef }) => {
  const t = useWords();
  const { run, busy } = useCommand();
  const { subjectKind, subjectId } = about;
  const { data } = useAnswer(['watching', subjectKind, subjectId], (house) => house.watching(about));
  if (!data) return null;
  const { watching } = data;
  const change = () =>
    run({
      do: (house) => house.watch(about, watching ? 'end' : 'begin'),
      said: watching ? 'discussion.ended' : 'discussion.begun',
    });
  return (
    <Button loading={busy} onClick={() => void change()} variant="outlined">
      {t(watching ? 'discussion.unwatch' : 'discussion.watch')}
    </Button>
  );
};
