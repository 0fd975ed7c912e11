import type { DisposalRunView } from '@commonweal/wire';
import { Box, Typography } from '@mui/material';
import { AskButton } from '../fields/AskButton.js';
import { PlainMoment } from '../fields/Plain.js';
import { Progress } from '../fields/Progress.js';
import { StatusTag } from '../fields/StatusTag.js';
import { hasRole } from '../session/session.js';
import { useWords } from '../strings/useWords.js';

interface Props {
  run: DisposalRunView;
}

const Start = ({ run: { id, version, state, total, done } }: Props) => {
  const t = useWords();
  const label = t(state === 'ready' ? 'retention.run.start' : 'retention.run.goOn');
  return (
    <AskButton
      label={label}
      text={t('retention.run.startText', { smart_count: total - done })}
      variant="contained"
      danger
      command={() => ({ do: (house) => house.startDisposals(id, version), said: 'retention.run.started' })}
    />
  );
};

const Stop = ({ run: { id, version } }: Props) => {
  const t = useWords();
  return (
    <AskButton
      label={t('retention.run.stop')}
      text={t('retention.run.stopText')}
      command={() => ({ do: (house) => house.stopDisposals(id, version), said: 'retention.run.stopped' })}
    />
  );
};

/** How far a run is, who listed it and why, and what can be done with it. */
export const RunHead = ({ run }: Props) => {
  const t = useWords();
  const { state, reason, by, at, done, total } = run;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, justifyContent: 'space-between', mb: 2 }}>
      <Box sx={{ flex: '1 1 320px', minWidth: 0 }}>
        <StatusTag group="disposal" value={state} />
        <Typography sx={{ mt: 1 }}>{reason}</Typography>
        <Typography variant="body2" color="textSecondary">
          {t('retention.run.by', { name: by })}, <PlainMoment value={at} />
        </Typography>
        {state !== 'ready' && (
          <Progress words={t('retention.run.progress', { done, total })} done={done} total={total} />
        )}
      </Box>
      {hasRole('admin') && (
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
          {(state === 'ready' || state === 'stopped') && <Start run={run} />}
          {state === 'running' && <Stop run={run} />}
        </Box>
      )}
    </Box>
  );
};
