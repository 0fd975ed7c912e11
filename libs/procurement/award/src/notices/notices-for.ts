import type { NoticeContent, PeriodRule } from '@commonweal/wire';
import type { Desk } from '../award-desk.js';

type Known = Pick<Desk, 'dossier'>;

/** The notices of the regime, in the order of their codes. */
export function noticesFor({ dossier }: Known): [string, NoticeContent][] {
  const { regime } = dossier.facts.facts;
  return [...dossier.documents.all<NoticeContent>('notice')]
    .filter(([, { regimes }]) => regimes.some((one) => one === regime))
    .sort(([, a], [, b]) => a.code.localeCompare(b.code, 'en', { numeric: true }));
}

/** How long there is from entering the contract to publishing the notice. */
export function timeAfterContract(
  { afterContract, afterLightTouch }: NoticeContent,
  { dossier }: Known,
): PeriodRule | undefined {
  const isLightTouch = dossier.facts.facts['procurementType'] === 'light-touch';
  return isLightTouch ? (afterLightTouch ?? afterContract) : afterContract;
}
