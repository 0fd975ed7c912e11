import { epochDay } from './civil-day.js';

const memory = 4096;
const longest = 36_500;

/** Which days are worked: Mondays to Fridays, less the given days. All days are epoch days. */
export class WorkingDays {
  private readonly off = new Set<number>();
  private readonly known = new Map<number, number>();

  constructor(nonWorkingDays: ReadonlySet<string>) {
    for (const date of nonWorkingDays) {
      const day = epochDay(date);
      if (day !== undefined) this.off.add(day);
    }
  }

  isWorking(day: number): boolean {
    const weekday = (((day + 4) % 7) + 7) % 7;
    return weekday !== 0 && weekday !== 6 && !this.off.has(day);
  }

  /** The n-th working day after a day; the day itself for 0. */
  after(day: number, n: number): number {
    const key = day * 65_536 + n;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    let at = day;
    for (let left = Math.min(n, longest); left > 0; left--) {
      do at++;
      while (!this.isWorking(at));
    }
    if (this.known.size >= memory) this.known.clear();
    this.known.set(key, at);
    return at;
  }

  /** The earliest day from which the date is at most n working days away. */
  firstDayWithin(date: number, n: number): number {
    const most = Math.ceil(Math.min(n, longest));
    let worked = 0;
    for (let first = date; ; first--) {
      if (first < date && this.isWorking(first)) worked++;
      if (worked >= most) return first;
    }
  }
}
