import { Box } from '@mui/material';
import { dayInWords, momentInWords } from './moments.js';
import { moneyInWords } from './pounds.js';

const Time = ({ at, children }: { at: string; children: string }) => (
  <Box component="time" dateTime={at} sx={{ whiteSpace: { sm: 'nowrap' } }}>
    {children}
  </Box>
);

export const PlainDate = ({ value }: { value?: string }) =>
  value ? <Time at={value}>{dayInWords(value)}</Time> : <>–</>;

export const PlainMoment = ({ value }: { value?: string }) =>
  value ? <Time at={value}>{momentInWords(value)}</Time> : <>–</>;

export const PlainMoney = ({ value }: { value?: number }) => (
  <>{value === undefined || value === null ? '–' : moneyInWords(value)}</>
);
