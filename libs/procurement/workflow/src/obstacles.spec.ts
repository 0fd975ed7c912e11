import { describe, expect, it } from '@jest/globals';
import { canRule, gateState } from './gate-state.js';
import { obstacles, type StageSituation } from './obstacles.js';

const words = (situation: Partial<StageSituation>) =>
  obstacles({ state: 'running', tasks: [], blocks: [], ...situation }).map((obstacle) => obstacle.words);
const task = { key: 'need', title: 'Describe the need', required: true, status: 'completed' } as const;
const gate = { title: 'Approval to go to market', panel: 'The Strategic Category Panel' };

describe('obstacles', () => {
  it('are none when required tasks are complete or do not apply and the gate is passed', () => {
    const tasks = [
      task,
      { ...task, status: 'not-applicable' as const },
      { ...task, required: false, status: 'not-started' as const },
    ];
    expect(words({ tasks, gate: { ...gate, state: 'passed' } })).toEqual([]);
  });

  it('are all listed at once, in plain English', () => {
    const found = words({
      state: 'paused',
      tasks: [
        { ...task, status: 'not-started' },
        { ...task, title: 'Choose', status: 'in-progress', because: 'Still to do: 1 question to answer.' },
      ],
      blocks: [
        { message: 'Record the consideration first.', missing: [], decisionId: 'd' },
        { message: 'Too dear.', missing: ['the value'], decisionId: 'd' },
      ],
      gate: { ...gate, state: 'not-ready' },
    });
    expect(found).toEqual([
      'The procurement is paused. Resume it first.',
      '"Describe the need" has not been started.',
      '"Choose" is in progress. Still to do: 1 question to answer.',
      'Record the consideration first.',
      'A rule may block this stage, which cannot be decided until this is known: the value. It would say: Too dear.',
      'Approval to go to market: The Strategic Category Panel rules once everything else is done.',
    ]);
  });

  it('never grow longer than the wire allows', () =>
    expect(words({ gate: { ...gate, state: 'rejected', reason: 'x'.repeat(5000) } })[0]).toHaveLength(1000));
});

describe('a gate', () => {
  it('waits for the work, then for the panel, and stays passed', () => {
    const state = (latest?: 'approve' | 'defer' | 'reject', isReady = true, isWorkedOn = false) =>
      gateState({ latest, isReady, isWorkedOn });
    expect(state(undefined, false)).toBe('not-ready');
    expect(state()).toBe('waiting');
    expect(state('defer')).toBe('deferred');
    expect(state('defer', true, true)).toBe('waiting');
    expect(state('reject', true, true)).toBe('rejected');
    expect(state('approve', false)).toBe('passed');
  });

  it('can be ruled on again after a deferral or rejection, not once passed', () => {
    expect((['not-ready', 'waiting', 'deferred', 'rejected', 'passed'] as const).map(canRule)).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });
});
