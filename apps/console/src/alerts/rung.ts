import type { Say } from '../strings/useWords.js';

/** A rung of a ladder by its day: "3 working days after" the due date. */
export function rungInWords(t: Say, rung: number | undefined): string {
  if (rung === undefined) return t('alert.noRung');
  if (rung === 0) return t('alert.rungOn');
  return t(rung > 0 ? 'alert.rungAfter' : 'alert.rungBefore', { smart_count: Math.abs(rung) });
}
