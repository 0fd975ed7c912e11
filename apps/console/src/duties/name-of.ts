import type { DutyView } from '@commonweal/wire';

/** "Publish the contract details notice (UK7)". */
export function nameOf({ title, code }: Pick<DutyView, 'title' | 'code'>): string {
  return code ? `${title} (${code})` : title;
}
