import { dayInWords } from '@commonweal/platform';
import { Temporal } from 'temporal-polyfill';
import { CalendarContent } from '@commonweal/wire';
import type { DocumentKind, Finding } from '@commonweal/documents';

const monthsAhead = 12;

/** The document kind `calendar`; `today` is asked for at each check, to warn of a calendar that ends soon. */
export function calendarKind(today: () => string): DocumentKind<CalendarContent> {
  return {
    kind: 'calendar',
    title: 'Calendar',
    plural: 'Calendars',
    content: CalendarContent,
    english,
    references: () => [],
    check: (_key, content) => [...faults(content), ...warnings(content, today())],
  };
}

function english({ title = '…', of, days = [], coversFrom, coversUntil }: Partial<CalendarContent>): string {
  const what = of === 'closure-days' ? 'days on which the offices are closed' : 'bank holidays';
  const clocks = of === 'closure-days' ? 'They never move a statutory clock.' : 'They move statutory clocks.';
  return `${title}: ${days.length} ${what} from ${dayInWords(coversFrom)} to ${dayInWords(coversUntil)}. ${clocks}`;
}

function faults({ coversFrom, coversUntil, days }: CalendarContent): Finding[] {
  const found: Finding[] = [];
  const error = (code: Finding['code'], message: string, at: string) =>
    found.push({ severity: 'error', code, message, at });
  if (coversFrom > coversUntil)
    error(
      'ends-before-it-begins',
      'The last day that the calendar knows is before the first.',
      '/coversUntil',
    );
  days.forEach(({ date }, index) => {
    const at = `/days/${index}/date`;
    const previous = days[index - 1]?.date;
    if (date < coversFrom || date > coversUntil)
      error('outside-the-calendar', `${dayInWords(date)} lies outside the days that the calendar knows.`, at);
    if (previous === date) error('day-twice', `${dayInWords(date)} stands there twice.`, at);
    else if (previous && previous > date)
      error('not-in-order', `${dayInWords(date)} must stand before ${dayInWords(previous)}.`, at);
  });
  return found;
}

function warnings({ of, coversFrom, coversUntil, days }: CalendarContent, today: string): Finding[] {
  const found: Finding[] = [];
  const warn = (code: Finding['code'], message: string, at: string) =>
    found.push({ severity: 'warning', code, message, at });
  days.forEach(({ date, title }, index) => {
    if (Temporal.PlainDate.from(date).dayOfWeek > 5)
      warn(
        'on-a-weekend',
        `${dayInWords(date)} (${title}) is on a weekend, which is no working day anyway.`,
        `/days/${index}/date`,
      );
  });
  if (of !== 'bank-holidays') return found;
  const wanted = Temporal.PlainDate.from(today).add({ months: monthsAhead }).toString();
  if (coversUntil < wanted)
    warn(
      'ends-soon',
      `The calendar ends on ${dayInWords(coversUntil)}, less than ${monthsAhead} months ahead. Add the next year.`,
      '/coversUntil',
    );
  for (const year of wholeYears(coversFrom, coversUntil))
    if (!days.some(({ date }) => date.startsWith(year)))
      warn('empty-year', `The calendar covers ${year} and has no bank holiday in it.`, '/days');
  return found;
}

function wholeYears(from: string, until: string): string[] {
  const first = Number(from.slice(0, 4)) + (from.endsWith('-01-01') ? 0 : 1);
  const last = Number(until.slice(0, 4)) - (until.endsWith('-12-31') ? 0 : 1);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => String(first + i));
}
