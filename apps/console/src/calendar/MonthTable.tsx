import type { DueView } from '@commonweal/wire';
import { Box, Link, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { Scroll } from '../fields/Scroll.js';
import { useWords } from '../strings/useWords.js';
import { dayInFull, monthInWords, monthOf, weeksOf } from './months.js';

const shown = 4;
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const Day = ({
  day,
  month,
  today,
  items,
}: {
  day: string;
  month: string;
  today: string;
  items: DueView[];
}) => {
  const t = useWords();
  const here = monthOf(day) === month;
  return (
    <Box
      component="td"
      sx={{
        verticalAlign: 'top',
        border: 1,
        borderColor: 'divider',
        p: 0.75,
        height: 96,
        bgcolor: here ? '#fff' : '#eef2f2',
      }}
    >
      <Typography variant="body2" sx={{ fontWeight: day === today ? 700 : 400 }}>
        <time dateTime={day}>{Number(day.slice(8))}</time>
        {day === today && ` – ${t('calendar.today')}`}
      </Typography>
      {items.slice(0, shown).map((due) => (
        <Typography
          key={due.id}
          variant="body2"
          sx={{ fontSize: '0.8125rem', mt: 0.5, overflowWrap: 'anywhere' }}
        >
          {due.late && <strong>{t('calendar.late')}: </strong>}
          <Link component={RouterLink} to={due.link}>
            {due.about}
          </Link>{' '}
          {due.title}
        </Typography>
      ))}
      {items.length > shown && (
        <Typography variant="body2" sx={{ fontSize: '0.8125rem', mt: 0.5 }}>
          {t('calendar.moreOfDay', { smart_count: items.length - shown, day: dayInFull(day) })}
        </Typography>
      )}
    </Box>
  );
};

/** The month as a table of weeks; the agenda says the same in full. */
export const MonthTable = ({ month, today, items }: { month: string; today: string; items: DueView[] }) => (
  <Scroll label={monthInWords(month)}>
    <Box
      component="table"
      sx={{ borderCollapse: 'collapse', tableLayout: 'fixed', width: '100%', minWidth: 840 }}
    >
      <thead>
        <tr>
          {weekdays.map((name) => (
            <Box key={name} component="th" scope="col" sx={{ textAlign: 'left', p: 0.75, fontWeight: 600 }}>
              {name}
            </Box>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <Day key={day} {...{ day, month, today }} items={items.filter(({ on }) => on === day)} />
            ))}
          </tr>
        ))}
      </tbody>
    </Box>
  </Scroll>
);
