import fc from 'fast-check';
import type { Conditions, TaskKind, WorkflowContent, WorkflowTask } from '@commonweal/wire';

/** What generated workflows may ask for. */
export interface Vocabulary {
  facts: readonly string[];
  conditions: readonly Conditions[];
  panel: string;
}

const kinds: TaskKind[] = [
  'confirm',
  'answer',
  'document',
  'consider-social-value',
  'choose-indicators',
  'criteria',
];

/**
 * Workflows whose stages and tasks are drawn from the same few keys, so that two of them overlap: in another order,
 * with other stages, and now and then with a task that is of another kind.
 */
export function generatedWorkflow(vocabulary: Vocabulary): fc.Arbitrary<WorkflowContent> {
  const stages = fc.shuffledSubarray(['sift', 'shape', 'sound', 'settle'], { minLength: 1 });
  const tasks = fc.shuffledSubarray([...'abcdefghij'], { minLength: 1, maxLength: 8 });
  return fc
    .record({
      stages,
      tasks: tasks.chain((keys) => fc.tuple(...keys.map((key) => generatedTask(key, vocabulary)))),
    })
    .chain(({ stages: keys, tasks: all }) =>
      fc.record({
        stages: fc.tuple(
          ...keys.map((key, index) =>
            generatedStage(
              key,
              all.filter((_, n) => n % keys.length === index),
              vocabulary,
            ),
          ),
        ),
        title: fc.constant('Generated'),
        description: fc.constant('Of a generator.'),
      }),
    );
}

function generatedStage(key: string, tasks: WorkflowTask[], { panel }: Vocabulary) {
  const gate = fc.constant({ title: `Gate of ${key}`, panel, guidance: 'Look.' });
  return fc.record({
    key: fc.constant(key),
    title: fc.constant(`Stage ${key}`),
    guidance: fc.constant('See to it.'),
    targetDays: fc.integer({ min: 1, max: 20 }),
    tasks: fc.constant(tasks),
    gate: fc.option(gate, { nil: undefined, freq: 2 }),
  });
}

function generatedTask(key: string, { facts, conditions }: Vocabulary): fc.Arbitrary<WorkflowTask> {
  const usual = kinds[key.charCodeAt(0) % kinds.length] ?? 'confirm';
  return fc
    .record({
      key: fc.constant(key),
      title: fc.constant(`Task ${key}`),
      guidance: fc.constant('Do it.'),
      basis: fc.constant('A generator'),
      kind: fc.oneof(
        { weight: 9, arbitrary: fc.constant(usual) },
        { weight: 1, arbitrary: fc.constantFrom(...kinds) },
      ),
      required: fc.boolean(),
      statutory: fc.option(fc.constant(true), { nil: undefined, freq: 4 }),
      facts: fc.subarray([...facts], { minLength: 1, maxLength: Math.min(2, facts.length) }),
      when: fc.option(fc.constantFrom(...conditions), { nil: undefined, freq: 2 }),
      evidence: fc.option(fc.constant(true), { nil: undefined, freq: 4 }),
    })
    .map(({ facts: asked, ...task }) => (task.kind === 'answer' ? { ...task, facts: asked } : task));
}
