import { describe, expect, it } from '@jest/globals';
import type { Conditions, WorkflowContent, WorkflowTask } from '@commonweal/wire';
import { keptTaskConditions } from './task-conditions.js';
import { aFact, aWorkflow, documentsWith } from './testing/documents.js';
import { workflowKind } from './workflow-kind.js';

const documents = documentsWith({
  old: aFact({ retired: true }),
  ofContract: aFact({ subjects: ['contract'] }),
});
const findings = (workflow: WorkflowContent) => workflowKind.check?.('full', workflow, documents) ?? [];
const withTask = (changed: Partial<WorkflowTask>) => {
  const [stage] = aWorkflow().stages;
  if (!stage?.tasks[0]) throw new Error('the workflow of the spec has a task');
  const [first, ...others] = stage.tasks;
  return aWorkflow({ stages: [{ ...stage, tasks: [{ ...first, ...changed }, ...others] }] });
};
const long: Conditions = { all: [{ fact: 'numberChosen', operator: 'greaterThan', value: 12 }] };

describe('a workflow', () => {
  it('in order has no findings', () => expect(findings(withTask({ when: long }))).toEqual([]));

  it('has a stage', () => expect(findings(aWorkflow({ stages: [] }))).toMatchObject([{ code: 'no-stage' }]));

  it('has keys of its own for stages and tasks', () => {
    const [stage] = aWorkflow().stages;
    if (!stage) return;
    const found = findings(aWorkflow({ stages: [stage, stage] }));
    expect(found.filter(({ code }) => code === 'key-twice').map(({ at }) => at)).toEqual([
      '/stages/1/key',
      '/stages/1/tasks/0/key',
      '/stages/1/tasks/1/key',
    ]);
  });

  it.each(['numberChosen', 'old', 'ofContract'])('does not ask for the fact %s', (fact) =>
    expect(findings(withTask({ facts: [fact] }))).toMatchObject([
      { code: 'fact-not-asked', at: '/stages/0/tasks/0/facts/0' },
    ]),
  );

  it('asks something in a task with questions', () =>
    expect(findings(withTask({ facts: [] }))).toMatchObject([{ code: 'no-question' }]));

  it('has conditions that the rules understand', () => {
    const wrong: Conditions = { all: [{ fact: 'numberChosen', operator: 'before', value: 12 }] };
    expect(findings(withTask({ when: wrong }))).toMatchObject([
      { severity: 'error', at: '/stages/0/tasks/0/when/all/0/operator' },
    ]);
  });

  it('commences on a date', () =>
    expect(findings(aWorkflow({ commencementFact: 'needStatement' }))).toMatchObject([
      { code: 'not-a-date' },
    ]));

  it('refers to facts, panels and what its conditions read', () =>
    expect(workflowKind.references(withTask({ when: long }))).toEqual([
      { kind: 'fact', key: 'needStatement' },
      { kind: 'fact', key: 'numberChosen' },
      { kind: 'fact', key: 'commencesOn' },
      { kind: 'panel', key: 'category-panel' },
    ]));

  it('reads in English, half filled in too', () => {
    expect(workflowKind.english(aWorkflow(), documents)).toBe(
      'Full. For most.\n1. Needs analysis (20 working days): 2 tasks, 2 required; then Approval.',
    );
    expect(() => workflowKind.english({} as WorkflowContent, documents)).not.toThrow();
  });
});

describe('conditions of tasks', () => {
  const conditions = keptTaskConditions(withTask({ when: long }), documents);
  const of = (facts: Record<string, unknown>) =>
    conditions.verdicts(facts, { today: '2026-03-02' }).get('need');
  it('apply, do not apply, or cannot be decided', () => {
    expect(of({ numberChosen: 13 })).toEqual({ verdict: 'applies', missing: [] });
    expect(of({ numberChosen: 12 })).toEqual({ verdict: 'does-not-apply', missing: [] });
    expect(of({})).toEqual({ verdict: 'cannot-decide', missing: ['numberChosen'] });
  });
});
