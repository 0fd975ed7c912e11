import { Box } from '@mui/material';
import { useState } from 'react';
import { useAnswer } from '../api/useAnswer.js';
import type { EditAsideProps } from '../changes/editors.js';
import { LiveImpact } from './LiveImpact.js';
import { LiveSentence } from './LiveSentence.js';
import { TryIt } from './TryIt.js';
import { useDraft } from './useDraft.js';

/** Milliseconds without a key after which the form is read, and after which at the latest the portfolio is gone through. */
const pause = 150;
const longestPause = 1500;

/** Beside the form, as one types: how the rule reads, what is wrong with it, whom it would touch, and a trial. */
export const RuleAside = ({ changeId, documentKey }: EditAsideProps) => {
  const draft = useDraft(pause);
  // As long as the last answer took: a large council's engine is not asked with every key.
  const [took, setTook] = useState(0);
  const steady = useDraft(Math.min(longestPause, Math.max(pause, took)));
  const body = { content: steady, change: changeId, key: documentKey || undefined };
  const checked = useAnswer(['sentence', body], (house) => house.sentence(body));
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
        draft={steady}
        isSound={!!isSound}
        onAnswer={setTook}
      />
      <TryIt changeId={changeId} draft={draft} />
    </Box>
  );
};
