import type { LedgerEntryView } from '@commonweal/wire';
import type { RowSeen } from './stale-row.js';

type Entry = Pick<LedgerEntryView, 'action' | 'data'>;

const ofProcurement: Record<string, string> = {
  described: 'changed its title',
  'handed-over': 'gave it to another lead',
  'stage-advanced': 'went on to the next stage',
  completed: 'completed it',
  'sent-back': 'sent it back a stage',
  paused: 'paused it',
  resumed: 'resumed it',
  withdrawn: 'withdrew it',
  'workflow-moved': 'moved it to another workflow',
};

const ofTask: Record<string, string> = {
  'task-completed': 'put it on record',
  'task-skipped': 'skipped it',
  'task-reopened': 'opened it again',
  'document-attached': 'attached a document',
};

const ofChoice: Record<string, string> = {
  'indicator-chosen': 'chose it',
  'indicator-added': 'added it',
};

/** By how many versions a deed took a row on; 0 for one that did nothing to it. */
export function stepsOf({ action, data }: Entry, row: RowSeen): number {
  if (row.what === 'procurement') return Object.hasOwn(ofProcurement, action) ? 1 : 0;
  if (row.what === 'choice')
    return Object.hasOwn(ofChoice, action) && data['indicator'] === row.indicator ? 1 : 0;
  const isOfTask = data['task'] === row.key;
  if (action === 'task-answered')
    return (isOfTask ? 1 : 0) + factsOf(data).filter((fact) => row.facts.includes(fact)).length;
  return isOfTask ? 1 : 0;
}

/** What was done, as it follows a name: "answered the urgency". */
export function deedWords({ action, data }: Entry, listed: (facts: string[]) => string): string {
  if (action === 'task-answered') return `answered ${listed(factsOf(data))}`;
  const words = { ...ofProcurement, ...ofTask, ...ofChoice }[action] ?? action.replaceAll('-', ' ');
  return action === 'indicator-chosen' ? `${words} as ${String(data['to']).replaceAll('-', ' ')}` : words;
}

function factsOf(data: Entry['data']): string[] {
  const facts = data['facts'];
  return Array.isArray(facts) ? facts.filter((fact) => typeof fact === 'string') : [];
}
