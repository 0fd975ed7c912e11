import { dayInWords } from '../fields/moments.js';

/** "1 April to 30 June 2026": the year is said once where it is the same. */
export function periodInWords({
  periodFrom,
  periodUntil,
}: {
  periodFrom: string;
  periodUntil: string;
}): string {
  const until = dayInWords(periodUntil);
  const from = dayInWords(periodFrom);
  const isOneYear = periodFrom.slice(0, 4) === periodUntil.slice(0, 4);
  return `${isOneYear ? from.replace(/ \d{4}$/, '') : from} to ${until}`;
}
