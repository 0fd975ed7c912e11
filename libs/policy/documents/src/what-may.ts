import type { Caller } from '@commonweal/identity';
import type { ChangeView } from '@commonweal/wire';
import type { Standing } from './approvals.js';
import type { PolicyChange } from './policy-change.entity.js';

/** What the caller may do to a change now, and in words what stands against approving and publishing it. */
export function whatMay(
  change: PolicyChange,
  standing: Standing,
  caller: Caller,
): Pick<ChangeView, 'may' | 'mayNot'> {
  const own = change.authorId === caller.personId;
  const editor = own && caller.roles.includes('policy-editor');
  const approver = caller.roles.includes('policy-approver');
  const reviewed = standing.given.some(({ reviewerId }) => reviewerId === caller.personId);
  const may = [
    ...(editor && change.may('edit') ? ['edit'] : []),
    ...(editor && change.may('submit') ? ['submit'] : []),
    ...(approver && !own && !reviewed && waits(change, standing) ? ['approve'] : []),
    ...((own || approver) && change.may('return') ? ['return'] : []),
    ...whatPublishes(change, standing, { own, editor, approver }),
    ...(editor && change.may('withdraw') ? ['withdraw'] : []),
  ];
  return { may, mayNot: whyNot(change, standing, { own, approver, reviewed }) };
}

/** In review; or approved, and since then it needs more. */
function waits(change: PolicyChange, { needed, given }: Standing): boolean {
  return change.may('approve') && (change.state === 'in-review' || given.length < needed);
}

interface Place {
  own: boolean;
  editor: boolean;
  approver: boolean;
}

function whatPublishes(
  change: PolicyChange,
  { needed, given }: Standing,
  { own, editor, approver }: Place,
): string[] {
  const alone = (editor || approver) && change.may('publish-alone');
  if (needed === 0) return alone ? ['publish'] : [];
  const second = approver && !own;
  const ready = second && given.length >= needed;
  return [
    ...(ready && change.may('publish') ? ['publish'] : []),
    ...(ready && change.may('schedule') ? ['schedule'] : []),
    ...((own || second) && change.may('cancel') ? ['cancel'] : []),
    ...(alone && !ready ? ['emergency'] : []),
  ];
}

function whyNot(
  change: PolicyChange,
  { needed, given }: Standing,
  { own, approver, reviewed }: { own: boolean; approver: boolean; reviewed: boolean },
): string | undefined {
  if (change.state === 'published' || change.state === 'withdrawn' || needed === 0) return undefined;
  if (own) return 'This is your own change: another policy approver has to review and publish it.';
  if (!approver) return 'Only a policy approver reviews and publishes changes.';
  if (change.state === 'draft') return 'The author has not asked for a review yet.';
  if (given.length < needed && (reviewed || change.state === 'approved'))
    return `It needs ${needed - given.length} more of ${needed} approvals.`;
  return undefined;
}
