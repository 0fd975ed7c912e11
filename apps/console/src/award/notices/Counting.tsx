import type { NoticeView, StandstillView } from '@commonweal/wire';
import { Alert, Box, Typography } from '@mui/material';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useAnswer } from '../../api/useAnswer.js';
import { FactBox } from '../../fields/FactBox.js';
import { dayInWords } from '../../fields/moments.js';
import { useWords } from '../../strings/useWords.js';

const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' });

const Days = ({ of: { days } }: { of: StandstillView }) => {
  const t = useWords();
  return (
    <Box
      component="ol"
      aria-label={t('award.notice.days')}
      sx={{
        ...{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 },
        gridTemplateColumns: 'repeat(auto-fill, minmax(136px, 1fr))',
      }}
    >
      {days.map(({ date, number, notCounted }) => (
        <Box
          component="li"
          key={date}
          sx={{
            ...{ border: 1, borderColor: 'divider', borderRadius: 1, px: 1, py: 0.5 },
            bgcolor: number ? '#fff' : '#f3f6f6',
          }}
        >
          <Typography variant="body2" sx={{ fontWeight: number ? 600 : 400 }}>
            {weekday.format(new Date(date))} {dayInWords(date)}
          </Typography>
          <Typography variant="body2" color={number ? 'textPrimary' : 'textSecondary'}>
            {number ? t('award.notice.dayNumber', { number }) : notCounted}
          </Typography>
        </Box>
      ))}
    </Box>
  );
};

/** How the standstill is counted from the day on record, or from one that is only planned. */
export const Counting = ({ procurementId, notice }: { procurementId: string; notice: NoticeView }) => {
  const t = useWords();
  const [day, setDay] = useState(notice.publishedOn ?? '');
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day);
  const { data, error } = useAnswer(
    ['standstill', procurementId, notice.key, day],
    (house) => house.standstill(procurementId, notice.key, day),
    { enabled: isDay, retry: false, placeholderData: keepPreviousData },
  );
  return (
    <Box sx={{ mt: 2 }}>
      <Typography variant="h3">{t('award.notice.counting')}</Typography>
      <Box sx={{ maxWidth: 320, my: 1 }}>
        <FactBox
          fact={{ type: 'date' }}
          label={t('award.notice.from')}
          help={t('award.notice.fromHelp')}
          value={day}
          onChange={(value) => setDay(typeof value === 'string' ? value : '')}
        />
      </Box>
      {isDay && error && <Alert severity="error">{error.message}</Alert>}
      {isDay && data && (
        <>
          <Typography role="status" sx={{ my: 1 }}>
            {t('award.notice.counted', {
              rule: data.rule,
              endsOn: dayInWords(data.endsOn),
              contractFrom: dayInWords(data.contractFrom),
            })}
          </Typography>
          <Days of={data} />
        </>
      )}
    </Box>
  );
};
