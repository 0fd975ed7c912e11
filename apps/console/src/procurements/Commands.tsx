import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import type { House } from '../api/data-provider.js';
import { useCommand } from '../api/useCommand.js';
import { ReasonDialog } from '../fields/AskDialog.js';
import type { StringKey } from '../strings/index.js';
import { useWords } from '../strings/useWords.js';
import { DescribeProcurement } from './DescribeProcurement.js';
import { DivideIntoLots } from './lots/DivideIntoLots.js';
import { useProcurement } from './procurement-context.js';

interface WithReason {
  may: string;
  title: StringKey;
  text: StringKey;
  said: StringKey;
  danger?: boolean;
  do: (house: House, id: string, reason: string, version: number) => Promise<unknown>;
}

/** Commands on the whole procurement that need a reason, in the order of the buttons. */
const withReason: WithReason[] = [
  {
    may: 'send-back',
    title: 'procurement.command.sendBack',
    text: 'procurement.command.sendBackText',
    said: 'procurement.command.sentBack',
    do: (house, ...rest) => house.sendBack(...rest),
  },
  {
    may: 'pause',
    title: 'procurement.command.pause',
    text: 'procurement.command.pauseText',
    said: 'procurement.command.paused',
    do: (house, ...rest) => house.pause(...rest),
  },
  {
    may: 'resume',
    title: 'procurement.command.resume',
    text: 'procurement.command.resumeText',
    said: 'procurement.command.resumed',
    do: (house, ...rest) => house.resume(...rest),
  },
  {
    may: 'withdraw',
    title: 'procurement.command.withdraw',
    text: 'procurement.command.withdrawText',
    said: 'procurement.command.withdrawn',
    danger: true,
    do: (house, ...rest) => house.withdrawProcurement(...rest),
  },
];

const Advance = () => {
  const t = useWords();
  const { procurement, checklist } = useProcurement();
  const { run, busy } = useCommand();
  if (!checklist.may.includes('advance')) return null;
  const advance = () =>
    run({
      do: (house) => house.advance(procurement.id, procurement.version),
      said: 'procurement.command.advanced',
    });
  return (
    <Button variant="contained" loading={busy} onClick={() => void advance()}>
      {t('procurement.command.advance')}
    </Button>
  );
};

/** What the caller may do with the procurement as a whole. */
export const Commands = () => {
  const t = useWords();
  const { procurement, checklist } = useProcurement();
  const { run, busy } = useCommand();
  const [asked, setAsked] = useState<WithReason>();
  return (
    <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <Advance />
      <DescribeProcurement />
      <DivideIntoLots />
      {(checklist.may.includes('edit') || checklist.may.includes('resume')) && (
        <Button component={Link} to={`/procurements/${procurement.id}/move`}>
          {t('move.toOther')}
        </Button>
      )}
      {withReason
        .filter((command) => checklist.may.includes(command.may))
        .map((command) => (
          <Button
            key={command.may}
            color={command.danger ? 'error' : 'primary'}
            onClick={() => setAsked(command)}
          >
            {t(command.title)}
          </Button>
        ))}
      {asked && (
        <ReasonDialog
          title={t(asked.title)}
          text={t(asked.text)}
          confirm={t(asked.title)}
          danger={asked.danger}
          busy={busy}
          onClose={() => setAsked(undefined)}
          onDo={(reason) =>
            run({
              do: (house) => asked.do(house, procurement.id, reason, procurement.version),
              said: asked.said,
            })
          }
        />
      )}
    </Box>
  );
};
