import type { WorkItemView } from '@commonweal/wire';

const soon = 7;

/** How a due date stands against today, both `YYYY-MM-DD`: soon is within a week. What has none is for later. */
export function urgencyOf(dueOn: string | undefined, today: string): WorkItemView['urgency'] {
  if (!dueOn) return 'later';
  if (dueOn < today) return 'late';
  if (dueOn === today) return 'today';
  const days = (Date.parse(dueOn) - Date.parse(today)) / 86_400_000;
  return days <= soon ? 'soon' : 'later';
}

const order = ['late', 'today', 'soon', 'later'];

/** Most urgent first, then by due date; what has none comes last. */
export function byUrgency(a: WorkItemView, b: WorkItemView): number {
  return (
    order.indexOf(a.urgency) - order.indexOf(b.urgency) ||
    (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') ||
    a.title.localeCompare(b.title)
  );
}
