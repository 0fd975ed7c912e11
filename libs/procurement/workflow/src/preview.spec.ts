import { describe, expect, it } from '@jest/globals';
import type { Conditions, WorkflowTask } from '@commonweal/wire';
import { previewedStages } from './preview.js';
import type { RuleTask } from './planned-stage.js';
import { aWorkflow, documentsWith } from './testing/documents.js';
import { aTask } from './testing/tasks.js';

const when: Conditions = { all: [{ fact: 'contractMonths', operator: 'greaterThan', value: 12 }] };
const task = (key: string, changed: Partial<WorkflowTask>): WorkflowTask => ({
  ...aTask({ facts: undefined }),
  key,
  ...changed,
});
const stage = (key: string, ...tasks: WorkflowTask[]) => ({
  ...{ key, title: key, guidance: '', targetDays: 5, tasks },
});
const workflow = aWorkflow({
  stages: [
    stage('first', task('need', { facts: ['needStatement'] }), task('long', { kind: 'confirm', when })),
    stage(
      'second',
      task('indicators', { kind: 'choose-indicators' }),
      task('contract', { kind: 'contract' }),
    ),
  ],
});

const seen = (facts: Record<string, unknown>, asked: RuleTask[] = []) =>
  Object.fromEntries(
    previewedStages(workflow, asked, {
      facts,
      documents: documentsWith(),
      on: { today: '2026-03-02', commencement: null },
    })
      .flatMap(({ tasks }) => tasks)
      .map(({ task: { key }, status }) => [key, status]),
  );

describe('a workflow in preview', () => {
  it('has nothing done, in later stages neither', () =>
    expect(seen({ contractMonths: 24 })).toEqual({
      need: 'not-started',
      long: 'not-started',
      indicators: 'not-started',
      contract: 'not-started',
    }));

  it('knows what does not apply, what cannot be decided, and what is answered', () => {
    expect(seen({ contractMonths: 6, needStatement: 'A roof.' })).toMatchObject({
      need: 'completed',
      long: 'not-applicable',
    });
    expect(seen({}).long).toBe('cannot-start-yet');
  });

  it('has the tasks that rules ask for', () => {
    const asked: RuleTask = {
      ...{ stage: 'second', key: 'more', title: 'More', kind: 'document', guidance: '', basis: 'A rule' },
      ...{ state: 'stands', missing: [], decisionId: '' },
    };
    expect(seen({}, [asked])).toMatchObject({ more: 'not-started' });
  });
});
