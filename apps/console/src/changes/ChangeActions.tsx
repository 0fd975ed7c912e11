import type { ChangeView } from '@commonweal/wire';
import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useCommand } from '../api/useCommand.js';
import { AskDialog } from '../fields/AskDialog.js';
import { DateInput, LineInput, LongTextInput } from '../fields/FactInput.js';
import { dayAfter, today } from '../fields/moments.js';
import { useWords } from '../strings/useWords.js';
import { changeVerbs, faultsByField, isTime, type ChangeVerb } from './change-verbs.js';
import { DescribeChange } from './DescribeChange.js';

const Asked = ({ what }: { what: ChangeVerb['asks'] }) => {
  const t = useWords();
  if (what === 'comment') return <LongTextInput source="comment" label={t('change.comment')} />;
  if (what === 'reason') return <LongTextInput source="reason" label={t('field.reason')} required />;
  if (!what) return null;
  return (
    <>
      <DateInput source="on" label={t('change.scheduleOn')} required />
      <LineInput
        source="time"
        label={t('change.scheduleTime')}
        help={t('change.scheduleTimeHelp')}
        validate={(typed: unknown) => (isTime(typed) ? undefined : t('change.scheduleTimeWrong'))}
        required
      />
    </>
  );
};

/** Everything from asking for review to withdrawing: what the caller may do now. */
export const ChangeActions = ({ change }: { change: ChangeView }) => {
  const t = useWords();
  const { run, busy } = useCommand();
  const [asked, setAsked] = useState<ChangeVerb>();
  const mayDo = changeVerbs.filter(({ may }) => change.may?.includes(may));
  return (
    <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {mayDo.map((verb) => (
        <Button
          key={verb.may}
          variant={verb.look === 'contained' ? 'contained' : 'outlined'}
          color={verb.look === 'danger' ? 'error' : 'primary'}
          onClick={() => setAsked(verb)}
        >
          {t(verb.title)}
        </Button>
      ))}
      <DescribeChange change={change} />
      {asked && (
        <AskDialog
          title={`${t(asked.title)}: ${change.title}`}
          text={t(asked.text)}
          confirm={t(asked.title)}
          danger={asked.look === 'danger'}
          record={asked.asks === 'moment' ? { on: dayAfter(today()), time: '00:00' } : undefined}
          busy={busy}
          onClose={() => setAsked(undefined)}
          onDo={async (given) => {
            const outcome = await run({
              do: (house) => asked.do(house, change, given),
              said: asked.said,
              began: change,
              readAgain: (house) => house.change(change.id),
            });
            return outcome.done ? outcome : { done: false, errors: faultsByField(outcome.errors) };
          }}
        >
          <Asked what={asked.asks} />
        </AskDialog>
      )}
    </Box>
  );
};
