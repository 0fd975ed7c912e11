import { countedDays, deadline, plusDays, workingDays, type WorkingDays } from '@commonweal/calendar';
import type { DocumentSet } from '@commonweal/documents';
import type { PeriodRule, StandstillView } from '@commonweal/wire';
import type { Desk } from '../award-desk.js';
import { noticesFor } from './notices-for.js';

/** The last day of a period. Statutory clocks know bank holidays only. */
export function lastDay(anchor: string, period: PeriodRule, documents: DocumentSet): string {
  return deadline({ anchor, ...period, roll: period.roll ?? 'none' }, workingDays(documents, 'statutory'));
}

/** How a standstill is counted from the day of publication, day by day. */
export function standstillFrom(publishedOn: string, period: PeriodRule, days: WorkingDays): StandstillView {
  const rule = { anchor: publishedOn, ...period, roll: period.roll ?? ('none' as const) };
  const endsOn = deadline(rule, days);
  return {
    ...{ publishedOn, rule: periodInWords(period), endsOn },
    contractFrom: plusDays(endsOn, 1),
    days: countedDays(rule, days),
  };
}

export function periodInWords({ offset, unit, anchorCounts, roll }: PeriodRule): string {
  const counted = anchorCounts ? 'counting the day itself' : 'counted from the day after';
  const moved = roll ? '; a last day that is no working day moves to the next' : '';
  return `${offset} ${unit.replace('-', ' ')}, ${counted}${moved}`;
}

/** What a standstill still holds, each a sentence; empty when a contract may be entered on the day. */
export function standstillHolds(desk: Pick<Desk, 'dossier' | 'file'>, day: string): string[] {
  return noticesFor(desk).flatMap(([key, { title, code, standstill }]) => {
    if (!standstill) return [];
    const row = desk.file.rows.notices.find((one) => one.notice === key);
    if (!row || (!row.publishedOn && !row.notNeeded))
      return [`Publish the ${lowerFirst(title)} (${code}) and record the day: it begins the standstill.`];
    const { standstillEndsOn: ends, heldBecause } = row;
    return [
      ...(ends && ends >= day ? [`The standstill lasts until the end of ${ends}.`] : []),
      ...(heldBecause ? [`The standstill is held: ${heldBecause}`] : []),
    ];
  });
}

const lowerFirst = (title: string) => title.charAt(0).toLowerCase() + title.slice(1);
