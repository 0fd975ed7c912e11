import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { taskKinds, taskStatuses, verdicts } from '@commonweal/wire';
import { taskStatus, type TaskEvidence } from './task-status.js';
import { aTask, evidence } from './testing/tasks.js';

const answer = (changed: Partial<TaskEvidence>) => taskStatus(aTask(), evidence(changed));
const nothingAsked = { unanswered: 0 };

describe('a task that was skipped', () => {
  it('holds nothing up, and says why', () => {
    expect(taskStatus(aTask(), evidence({ skipped: 'The market is known.' }))).toEqual({
      status: 'not-applicable',
      because: 'Skipped: The market is known.',
    });
  });

  it('does not apply for another reason where its conditions say so', () => {
    const applies = { verdict: 'does-not-apply' as const, missing: [] };
    expect(taskStatus(aTask(), evidence({ skipped: 'No.', applies }))).toEqual({ status: 'not-applicable' });
  });
});

describe('a task with questions', () => {
  it('is not started, then in progress, then completed by itself', () => {
    expect(answer({ unanswered: 2 })).toEqual({ status: 'not-started' });
    expect(answer({ answered: 1, unanswered: 1 })).toEqual({
      status: 'in-progress',
      because: 'Still to do: 1 question to answer.',
    });
    expect(answer({ answered: 2, unanswered: 0 })).toEqual({ status: 'completed' });
  });

  it('has a problem when an answer no longer fits', () => {
    const misfits = ['"Catering" is not one of its choices.'];
    expect(answer({ answered: 1, unanswered: 0, misfits })).toEqual({
      status: 'problem',
      because: misfits[0],
    });
  });

  it('wants its evidence too', () => {
    const task = aTask({ evidence: true });
    const answered = { answered: 1, unanswered: 0 };
    expect(taskStatus(task, evidence(answered)).because).toBe('Still to do: a document to attach.');
    expect(taskStatus(task, evidence({ ...answered, attachments: 1 })).status).toBe('completed');
  });

  it('that was reopened is in progress until it is completed again', () => {
    expect(answer({ answered: 1, unanswered: 0, reopened: 'The value is wrong.' })).toEqual({
      status: 'in-progress',
      because: 'Reopened: The value is wrong.',
    });
  });
});

describe('a conditional task', () => {
  it('does not apply, or cannot start yet and names what is missing', () => {
    expect(answer({ applies: { verdict: 'does-not-apply', missing: [] } })).toEqual({
      status: 'not-applicable',
    });
    expect(answer({ applies: { verdict: 'cannot-decide', missing: ['the value', 'the regime'] } })).toEqual({
      status: 'cannot-start-yet',
      because: 'It depends on what is not known yet: the value and the regime.',
    });
  });

  it('of a stage to come cannot start, even when its question was answered elsewhere', () =>
    expect(answer({ place: 'to-come', answered: 1, unanswered: 0 }).status).toBe('cannot-start-yet'));
});

describe('a record', () => {
  it.each(['confirm', 'consider-social-value'] as const)('of the kind %s completes its task', (kind) => {
    const task = aTask({ kind, facts: [] });
    expect(taskStatus(task, evidence(nothingAsked)).status).toBe('not-started');
    expect(taskStatus(task, evidence({ ...nothingAsked, recorded: true })).status).toBe('completed');
  });

  it('and a document complete a document task, one alone does not', () => {
    const task = aTask({ kind: 'document', facts: [] });
    expect(taskStatus(task, evidence({ ...nothingAsked, recorded: true })).status).toBe('not-started');
    expect(taskStatus(task, evidence({ ...nothingAsked, attachments: 1 })).status).toBe('in-progress');
    const both = { ...nothingAsked, attachments: 1, recorded: true };
    expect(taskStatus(task, evidence(both)).status).toBe('completed');
  });
});

describe('the choice of indicators', () => {
  const choose = (undecided: number, made: number, broken: string[] = [], recorded = false) =>
    taskStatus(aTask({ kind: 'choose-indicators', facts: [] }), {
      ...evidence({ ...nothingAsked, recorded }),
      choices: { undecided, made, broken },
    });

  it('completes when every suggestion has a choice', () => {
    expect(choose(3, 0).status).toBe('not-started');
    expect(choose(1, 2)).toEqual({
      status: 'in-progress',
      because: 'Still to do: 1 suggested indicator to decide.',
    });
    expect(choose(0, 3).status).toBe('completed');
  });

  it('has a problem when all are decided and a limit is broken', () => {
    const broken = ['At most 6 indicators may be chosen; these are 7.'];
    expect(choose(0, 7, broken)).toEqual({ status: 'problem', because: broken[0] });
    expect(choose(1, 7, broken).status).toBe('in-progress');
  });

  it('without any suggestion wants a choice, or a record that there is none', () => {
    expect(choose(0, 0).status).toBe('not-started');
    expect(choose(0, 0, [], true).status).toBe('completed');
  });
});

describe('a task that a rule asks for', () => {
  const asked = { missing: ['the contract length'], decisionId: 'd' };
  it('shows the question while the rule cannot decide', () =>
    expect(taskStatus(aTask({ asked: { ...asked, state: 'cannot-decide' } }), evidence())).toEqual({
      status: 'cannot-start-yet',
      because: 'It depends on what is not known yet: the contract length.',
    }));
  it('says when it is no longer required', () =>
    expect(
      taskStatus(
        aTask({ asked: { ...asked, state: 'no-longer-required' } }),
        evidence({ unanswered: 0, answered: 1 }),
      ),
    ).toEqual({ status: 'completed', because: 'It is no longer required.' }));
});

describe('whatever the evidence', () => {
  const any = fc.record({
    place: fc.constantFrom('done' as const, 'current' as const, 'to-come' as const),
    applies: fc.record({ verdict: fc.constantFrom(...verdicts), missing: fc.constant(['x']) }),
    answered: fc.nat(3),
    unanswered: fc.nat(3),
    misfits: fc.array(fc.string(), { maxLength: 2 }),
    recorded: fc.boolean(),
    attachments: fc.nat(2),
    reopened: fc.option(fc.string(), { nil: undefined }),
    choices: fc.option(
      fc.record({ undecided: fc.nat(3), made: fc.nat(3), broken: fc.array(fc.string(), { maxLength: 1 }) }),
      { nil: undefined },
    ),
  });
  it('a completed task has nothing unanswered, no misfit, no undecided suggestion and is not reopened', () => {
    fc.assert(
      fc.property(fc.constantFrom(...taskKinds), any, (kind, e) => {
        const { status } = taskStatus(aTask({ kind }), e);
        expect(taskStatuses).toContain(status);
        if (status !== 'completed') return;
        expect(e).toMatchObject({ unanswered: 0, misfits: [], applies: { verdict: 'applies' } });
        expect(e.reopened).toBeUndefined();
        expect(e.choices?.undecided ?? 0).toBe(0);
        expect(e.place).not.toBe('to-come');
      }),
    );
  });
});
