import { Box } from '@mui/material';
import { keepPreviousData } from '@tanstack/react-query';
import { useAnswer } from '../api/useAnswer.js';
import type { EditAsideProps } from '../changes/editors.js';
import { LiveImpact } from './LiveImpact.js';
import { LiveSentence } from './LiveSentence.js';
import { TryIt } from './TryIt.js';
import { useDraft } from './useDraft.js';

/** Milliseconds without a key after which the form is read. */
const pause = 150;

/** Beside the form, as one types: how the rule reads, what is wrong with it, whom it would touch, and a trial. */
export const RuleAside = ({ changeId, documentKey }: EditAsideProps) => {
  const draft = useDraft(pause);
  const body = { content: draft, change: changeId, key: documentKey || undefined };
  const checked = useAnswer(['sentence', body], (house) => house.sentence(body), {
    placeholderData: keepPreviousData,
  });
  // A failing example stops a publish, not the look at whom the rule would touch.
  const isSound = checked.data?.problems.every(
    ({ severity, at }) => severity === 'warning' || at?.startsWith('/examples'),
  );
  return (
    <Box
      sx={{
        position: { lg: 'sticky' },
        top: 64,
        maxHeight: { lg: 'calc(100vh - 80px)' },
        overflowY: { lg: 'auto' },
      }}
    >
      <LiveSentence changeId={changeId} documentKey={documentKey} draft={draft} />
      <LiveImpact
        changeId={changeId}
        documentKey={documentKey}
        draft={draft}
        isSound={!!isSound}
        isChecked={!checked.isPlaceholderData}
      />
      <TryIt changeId={changeId} draft={draft} />
    </Box>
  );
};
