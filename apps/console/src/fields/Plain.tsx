import { dayInWords, momentInWords } from './moments.js';
import { moneyInWords } from './pounds.js';

export const PlainDate = ({ value }: { value?: string }) =>
  value ? <time dateTime={value}>{dayInWords(value)}</time> : <>–</>;

export const PlainMoment = ({ value }: { value?: string }) =>
  value ? <time dateTime={value}>{momentInWords(value)}</time> : <>–</>;

export const PlainMoney = ({ value }: { value?: number }) => (
  <>{value === undefined || value === null ? '–' : moneyInWords(value)}</>
);
