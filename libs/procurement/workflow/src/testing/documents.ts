import type { DocumentKindName, FactContent, RuleContent, WorkflowContent } from '@commonweal/wire';
import type { DocumentSet } from '@commonweal/documents';

export function aFact(changed: Partial<FactContent> = {}): FactContent {
  return {
    title: 'the need',
    type: 'text',
    subjects: ['procurement'],
    from: 'answer',
    question: 'What?',
    ...changed,
  };
}

/** Facts for a workflow, one panel, and rules where the spec is about them. */
export function documentsWith(
  facts: Record<string, FactContent> = {},
  rules: Record<string, RuleContent> = {},
): DocumentSet {
  const kinds: Record<string, Record<string, object>> = {
    fact: {
      needStatement: aFact(),
      contractMonths: aFact({ title: 'the contract length', type: 'number' }),
      commencesOn: aFact({ title: 'the commencement', type: 'date' }),
      numberChosen: aFact({ title: 'the number chosen', type: 'number', from: 'system' }),
      ...facts,
    },
    rule: rules,
    panel: { 'category-panel': { title: 'Category Panel', remit: '', quorum: 3 } },
  };
  const all = <C extends object>(kind: DocumentKindName) =>
    new Map(Object.entries(kinds[kind] ?? {})) as Map<string, C>;
  return { release: 1, get: (kind, key) => all<never>(kind).get(key), all };
}

export function aWorkflow(changed: Partial<WorkflowContent> = {}): WorkflowContent {
  const task = {
    key: 'need',
    title: 'Describe the need',
    kind: 'answer' as const,
    guidance: 'Say what is needed.',
    basis: 'The framework',
    required: true,
    facts: ['needStatement'],
  };
  const consider = {
    key: 'consider',
    title: 'Consider social value',
    kind: 'consider-social-value' as const,
    guidance: 'Put it on record.',
    basis: 'The Act',
    required: true,
  };
  const stage = {
    key: 'needs-analysis',
    title: 'Needs analysis',
    guidance: '',
    targetDays: 20,
    tasks: [task, consider],
  };
  const gate = { title: 'Approval', panel: 'category-panel', guidance: '' };
  return {
    title: 'Full',
    description: 'For most.',
    commencementFact: 'commencesOn',
    stages: [{ ...stage, gate }],
    ...changed,
  };
}
