/** What the record says was done, by its code. */
export const action = {
  opened: 'Opened',
  'task-completed': 'Task completed',
  'task-reopened': 'Task opened again',
  'task-answered': 'Questions answered',
  'indicator-chosen': 'Indicator decided',
  'indicator-added': 'Indicator added',
  'document-attached': 'Document attached',
  'hold-placed': 'Legal hold placed',
  'hold-released': 'Legal hold released',
  erased: 'Erased',
  'retention-ended': 'Retention ended: content deleted',
  'sent-back': 'Sent back',
  ruled: 'Panel ruled',
  'task-assigned': 'Task assigned',
  'handed-over': 'Handed over',
  commented: 'Commented',
};
