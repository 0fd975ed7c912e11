import type { MessageView } from '@commonweal/wire';
import { Box, Button, TextField, Typography } from '@mui/material';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { Title } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { dayInWords, today } from '../fields/moments.js';
import { Rows } from '../fields/Rows.js';
import { EmptyState } from '../shell/EmptyState.js';
import { PageFault } from '../shell/Faults.js';
import { Lead } from '../shell/Lead.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';
import { useMessageColumns } from './useMessageColumns.js';

const dayAfter = (day: string) =>
  new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** The day in the address; tomorrow when there is none. */
function useDay(): [string, (day: string) => void] {
  const [search, setSearch] = useSearchParams();
  const day = search.get('on') ?? dayAfter(today());
  return [day, (on) => setSearch({ on }, { replace: true })];
}

const DayPicker = ({ day, onDay }: { day: string; onDay: (day: string) => void }) => {
  const t = useWords();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 2 }}>
      <TextField
        type="date"
        size="small"
        margin="none"
        fullWidth={false}
        sx={{ width: 190 }}
        label={t('message.forecastDay')}
        value={day}
        onChange={(event) => event.target.value && onDay(event.target.value)}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: today() } }}
      />
      <Button onClick={() => onDay(dayAfter(today()))}>{t('message.forecastTomorrow')}</Button>
      <Button onClick={() => onDay(dayAfter(day))}>{t('message.forecastNext')}</Button>
    </Box>
  );
};

/** A day on which thousands of returns are due would be more than a page can hold. */
const atOnce = 200;

const Mails = ({ of }: { of: MessageView[] }) => {
  const t = useWords();
  const [shown, setShown] = useState(atOnce);
  const columns = useMessageColumns({ isPlan: true });
  return (
    <>
      <Rows of={of.slice(0, shown)} columns={columns} label={t('message.forecast')} />
      {of.length > shown && (
        <Button sx={{ mt: 1 }} onClick={() => setShown(shown + atOnce)}>
          {t('message.forecastMore', { shown, smart_count: of.length })}
        </Button>
      )}
    </>
  );
};

/** A day of which nothing can be said is a matter of the day, and not of the page. */
const NotKnown = ({ error }: { error: Error }) => {
  const t = useWords();
  const isOfDay = 'status' in error && error.status === 422;
  if (!isOfDay) return <PageFault error={error} />;
  return (
    <Box role="status">
      <EmptyState title={t('message.forecastNotKnown')} text={error.message} />
    </Box>
  );
};

/** Who would be mailed on a day, and why, if nothing happened until then. */
const Forecast = () => {
  const t = useWords();
  const [day, setDay] = useDay();
  const { data, error } = useAnswer(['forecast', day], (house) => house.whoWouldBeMailed(day), {
    placeholderData: keepPreviousData,
    retry: false,
  });
  const said = data && t('message.forecastFor', { smart_count: data.length, day: dayInWords(day) });
  return (
    <>
      <Title title={t('message.forecast')} />
      <Lead>{t('message.forecastLead')}</Lead>
      <DayPicker day={day} onDay={setDay} />
      {error && <NotKnown error={error} />}
      {!data && !error && <Waiting />}
      {data && !error && (
        <Typography role="status" sx={{ fontWeight: 600, mb: 1 }}>
          {data.length > 0 && said}
        </Typography>
      )}
      {data && !error && data.length > 0 && <Mails key={day} of={data} />}
      {data?.length === 0 && !error && (
        <EmptyState
          title={t('message.forecastNone', { day: dayInWords(day) })}
          text={t('message.forecastNoneText')}
        />
      )}
    </>
  );
};

export default Forecast;
