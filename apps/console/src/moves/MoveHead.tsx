import type { WorkflowMoveView } from '@commonweal/wire';
import { Box, Button, Typography } from '@mui/material';
import { useCommand } from '../api/useCommand.js';
import { AskDialog, useDialog } from '../fields/AskDialog.js';
import { PlainMoment } from '../fields/Plain.js';
import { Progress } from '../fields/Progress.js';
import { StatusTag } from '../fields/StatusTag.js';
import { useWords } from '../strings/useWords.js';

interface Props {
  move: WorkflowMoveView;
}

const Start = ({ move }: Props) => {
  const t = useWords();
  const { run, busy } = useCommand();
  const [isOpen, setOpen] = useDialog();
  const start = () => run({ do: (house) => house.startMove(move.id, move.version), said: 'move.started' });
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        {t('move.start')}
      </Button>
      {isOpen && (
        <AskDialog
          title={t('move.start')}
          text={t('move.startText')}
          confirm={t('move.start')}
          busy={busy}
          onClose={() => setOpen(false)}
          onDo={start}
        />
      )}
    </>
  );
};

const Stop = ({ move }: Props) => {
  const t = useWords();
  const { run, busy } = useCommand();
  const [isOpen, setOpen] = useDialog();
  const stop = () => run({ do: (house) => house.stopMove(move.id, move.version), said: 'move.stopped' });
  return (
    <>
      <Button color="error" onClick={() => setOpen(true)}>
        {t('move.stop')}
      </Button>
      {isOpen && (
        <AskDialog
          title={t('move.stop')}
          text={t('move.stopText')}
          confirm={t('move.stop')}
          busy={busy}
          danger
          onClose={() => setOpen(false)}
          onDo={stop}
        />
      )}
    </>
  );
};

/** How far a move is, who is behind it and why, and what can be done with it. */
export const MoveHead = ({ move }: Props) => {
  const t = useWords();
  const { done, total } = move;
  const isUnderWay = move.state === 'checking' || move.state === 'moving';
  const isWaiting = (move.state === 'ready' || move.state === 'stopped') && !move.may.includes('start');
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, justifyContent: 'space-between', mb: 2 }}>
      <Box sx={{ flex: '1 1 320px', minWidth: 0 }}>
        <StatusTag group="moveState" value={move.state} />
        <Typography sx={{ mt: 1 }}>{move.reason}</Typography>
        <Typography variant="body2" color="textSecondary">
          {t('move.by', { name: move.preparedBy })}, <PlainMoment value={move.preparedAt} />
          {move.startedBy && ` · ${t('move.startedBy', { name: move.startedBy })}`}
        </Typography>
        {isUnderWay && <Progress words={t('move.progress', { done, total })} done={done} total={total} />}
        {isWaiting && (
          <Typography variant="body2" sx={{ mt: 1 }}>
            {t('move.waits')}
          </Typography>
        )}
      </Box>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
        {move.may.includes('start') && <Start move={move} />}
        {move.may.includes('stop') && <Stop move={move} />}
      </Box>
    </Box>
  );
};
