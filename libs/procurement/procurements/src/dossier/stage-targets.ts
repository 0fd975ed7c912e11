import { workingDays } from '@commonweal/calendar';
import { parameterOn, type DocumentSet } from '@commonweal/documents';
import { stageTarget, type Allowance, type StageTarget } from '@commonweal/workflow';

/** Per cent of the target days, where policy has no such parameter. */
const usualShare = 20;

/** What the target of a stage is worked out from, by policy as it is on that day. */
export function allowanceOf(targetDays: number, documents: DocumentSet, today: string): Allowance {
  const share = parameterOn(documents, 'stage-at-risk-share', today) ?? usualShare;
  return { targetDays, atRiskShare: Number(share) };
}

/** The target of a stage that is entered today. @throws CalendarEnds */
export function targetOf(
  { targetDays }: { targetDays: number },
  documents: DocumentSet,
  today: string,
): StageTarget {
  return stageTarget(today, allowanceOf(targetDays, documents, today), workingDays(documents, 'office'));
}
