/** The working days around Christmas in England and Wales, reckoned from the law and not from the product's calendar. */
const iso = (date: Date) => date.toISOString().slice(0, 10);
const plus = (day: string, days: number) => iso(new Date(Date.parse(day) + days * 86_400_000));
const weekday = (day: string) => new Date(day).getUTCDay();
const isWeekend = (day: string) => weekday(day) === 0 || weekday(day) === 6;

/** Banking and Financial Dealings Act 1971: a holiday on a weekend is kept on the next weekday that is free. */
function holidays(year: number): Set<string> {
  const kept = new Set<string>();
  for (const day of [`${year}-12-25`, `${year}-12-26`, `${year + 1}-01-01`]) {
    let on = day;
    while (isWeekend(on) || kept.has(on)) on = plus(on, 1);
    kept.add(on);
  }
  return kept;
}

/** 21 December or the working day after it; today, where Christmas is nearer. */
export function beforeChristmas(today: string): string {
  const year = Number(today.slice(0, 4));
  if (today > `${year}-12-24`) return beforeChristmas(`${year + 1}-01-01`);
  let day = today > `${year}-12-21` ? today : `${year}-12-21`;
  while (isWeekend(day)) day = plus(day, 1);
  return day;
}

/** Eight working days of which the day of publication is the first. */
export function endOfStandstill(publishedOn: string): string {
  const off = holidays(Number(publishedOn.slice(0, 4)));
  const isWorking = (day: string) => !isWeekend(day) && !off.has(day);
  let day = publishedOn;
  for (let left = isWorking(day) ? 7 : 8; left > 0;) {
    day = plus(day, 1);
    if (isWorking(day)) left -= 1;
  }
  return day;
}

export const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
export { plus as daysAfter };
