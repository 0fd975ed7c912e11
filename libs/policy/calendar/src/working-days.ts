import { Temporal } from 'temporal-polyfill';
import type { CalendarContent } from '@commonweal/wire';
import type { DocumentSet } from '@commonweal/documents';
import { DomainError } from '@commonweal/platform';

/** A date lies outside every calendar of bank holidays: nobody can count working days there. */
export class CalendarEnds extends DomainError {
  constructor(day: string, until: string | undefined) {
    super(
      'conflict',
      'calendar-ends',
      until
        ? `Working days around ${day} cannot be counted: the bank holidays are known until ${until} only. Add the missing ones to the calendar.`
        : `Working days around ${day} cannot be counted: there is no calendar of bank holidays for that day.`,
    );
  }
}

/** What is counted: statutory clocks know bank holidays only, office matters the council's closure days too. */
export type Matter = 'statutory' | 'office';

/** Monday to Friday without the days of the calendars. Days are `YYYY-MM-DD`; immutable. */
export class WorkingDays {
  /** Days of the calendars, `YYYY-MM-DD`. */
  readonly off: ReadonlySet<string>;
  private readonly titles: ReadonlyMap<string, string>;
  /** Thousands of returns are counted from the same few days. */
  private readonly counted = new Map<string, string>();
  private readonly between = new Map<string, number>();

  constructor(
    private readonly bankHolidays: readonly CalendarContent[],
    closures: readonly CalendarContent[] = [],
  ) {
    const days = [...bankHolidays, ...closures].flatMap((calendar) => calendar.days);
    this.titles = new Map(days.map(({ date, title }) => [date, title]));
    this.off = new Set(this.titles.keys());
  }

  /** @throws CalendarEnds for a weekday that no calendar of bank holidays covers */
  isWorkingDay(day: string): boolean {
    if (Temporal.PlainDate.from(day).dayOfWeek > 5) return false;
    if (!this.bankHolidays.some(({ coversFrom, coversUntil }) => coversFrom <= day && day <= coversUntil))
      throw new CalendarEnds(day, this.knownUntil);
    return !this.off.has(day);
  }

  /** Why a day is no working day; undefined for one that is. @throws CalendarEnds */
  offBecause(day: string): string | undefined {
    if (this.isWorkingDay(day)) return undefined;
    return this.titles.get(day) ?? 'weekend';
  }

  /** The last day that the bank holidays cover; undefined without a calendar. */
  get knownUntil(): string | undefined {
    return this.bankHolidays
      .map(({ coversUntil }) => coversUntil)
      .sort()
      .at(-1);
  }

  /**
   * The n-th working day after the day, before it when n is negative; the day itself, working or not, when n is 0.
   * @throws CalendarEnds
   */
  addWorkingDays(day: string, n: number): string {
    const place = `${day} ${n}`;
    const found = this.counted.get(place) ?? this.count(day, n);
    this.counted.set(place, found);
    return found;
  }

  private count(day: string, n: number): string {
    const step = Math.sign(n);
    let date = day;
    for (let left = Math.abs(n); left > 0;) {
      date = plusDays(date, step);
      if (this.isWorkingDay(date)) left--;
    }
    return date;
  }

  /**
   * How many working days b lies after a, so that `workingDaysBetween(a, addWorkingDays(a, n))` is n: counts the
   * working days after a up to and with b; negative when b is before a.
   * @throws CalendarEnds
   */
  workingDaysBetween(a: string, b: string): number {
    const place = `${a} ${b}`;
    const found = this.between.get(place) ?? this.countBetween(a, b);
    this.between.set(place, found);
    return found;
  }

  private countBetween(a: string, b: string): number {
    const step = Temporal.PlainDate.compare(b, a);
    let count = 0;
    for (let date = a; date !== b;) {
      date = plusDays(date, step);
      if (this.isWorkingDay(date)) count += step;
    }
    return count;
  }

  /** The day itself when it is a working day, else the nearest one in that direction. */
  nearest(day: string, direction: 'after' | 'before'): string {
    return this.isWorkingDay(day) ? day : this.addWorkingDays(day, direction === 'after' ? 1 : -1);
  }
}

const cache = new WeakMap<DocumentSet, Partial<Record<Matter, WorkingDays>>>();

/** The working days that the calendars of a release give. */
export function workingDays(documents: DocumentSet, matter: Matter = 'statutory'): WorkingDays {
  const known = cache.get(documents) ?? {};
  cache.set(documents, known);
  return (known[matter] ??= fromCalendars(documents, matter));
}

function fromCalendars(documents: DocumentSet, matter: Matter): WorkingDays {
  const calendars = [...documents.all<CalendarContent>('calendar').values()];
  const of = (what: CalendarContent['of']) => calendars.filter((calendar) => calendar.of === what);
  return new WorkingDays(of('bank-holidays'), matter === 'office' ? of('closure-days') : []);
}

/** The bank holidays of a release, `YYYY-MM-DD`: what rules leave out when they count working days. */
export function offDays(documents: DocumentSet): ReadonlySet<string> {
  return workingDays(documents).off;
}

const millisecondsOfADay = 86_400_000;

/** The day so many calendar days later, earlier when negative. Counted in UTC, where each day has 24 hours. @throws RangeError for what is no day */
export function plusDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (written(date) !== day) throw new RangeError(`"${day}" is no day.`);
  return written(new Date(date.getTime() + days * millisecondsOfADay));
}

function written(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** The same day so many years later; 28 February for a 29th that is not there. */
export function plusYears(day: string, years: number): string {
  return Temporal.PlainDate.from(day).add({ years }).toString();
}
