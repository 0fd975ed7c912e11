import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signInAs, type SignedInAs } from '@commonweal/identity/testing';
import type { TestApplication } from '@commonweal/platform/testing';
import { aHouse, consideration, Seen } from './testing/house.js';

let app: TestApplication;
let lea: SignedInAs;
let max: SignedInAs;

beforeAll(async () => {
  app = await aHouse();
  lea = await signInAs(app, { roles: ['lead'], name: 'Lea Lead' });
  max = await signInAs(app, { roles: ['lead'], name: 'Max Mate' });
});
afterAll(() => app.close());

type Answer = Awaited<ReturnType<Seen['send']>>;

/** Both at once: one is done, and the other is told what changed and by whom. @returns the refusal */
function secondOf([one, other]: [Answer, Answer]): { detail: string; errors: Record<string, string[]> } {
  const statuses = [one.status, other.status].sort((a, b) => a - b);
  expect(statuses).toEqual([200, 412]);
  const refused = one.status === 412 ? one : other;
  expect(refused.body['code']).toBe('stale-version');
  return refused.body as { detail: string; errors: Record<string, string[]> };
}

const both = (seen: Seen, send: (by: Seen) => Promise<Answer>) =>
  Promise.all([send(seen.by(lea)), send(seen.by(max))]);
const either = (words: string) => new RegExp(`(Lea Lead|Max Mate) ${words}`);

describe('two people on one procurement', () => {
  it('answer one task: the second is told which answers the first gave', async () => {
    const seen = await Seen.opened(app, lea);
    const { version } = await seen.task('describe');
    let months = 12;
    const answers = await both(seen, (by) =>
      by.send('PUT', '/tasks/describe/answers', { answers: { contractMonths: (months += 1) } }, version),
    );
    const { detail, errors } = secondOf(answers);
    expect(detail).toMatch(either('answered the contract length'));
    expect(detail).toMatch(/^The task “describe” has changed since you opened it: .*Load it again/);
    expect(errors['changed']).toHaveLength(1);
    const { questions } = await seen.task('describe');
    expect([13, 14]).toContain(questions.find(({ fact }) => fact === 'contractMonths')?.answer);
  });

  it('put one task on record: the second is told that it is', async () => {
    const seen = await Seen.opened(app, lea);
    await seen.answer('urgency', { urgentNotOwnMaking: false });
    const { version } = await seen.task('consider');
    const answers = await both(seen, (by) =>
      by.send('POST', '/tasks/consider/completion', consideration, version),
    );
    expect(secondOf(answers).detail).toMatch(either('put it on record'));
  });

  it('advance: the second is told that the stage has gone on, and it goes on once', async () => {
    const seen = await Seen.opened(app, lea);
    await seen.answer('describe', { estimatedValueExVat: 25_000_00, contractMonths: 24 });
    await seen.answer('urgency', { urgentNotOwnMaking: false });
    await seen.complete('consider', consideration);
    const { version } = await seen.row();
    const answers = await both(seen, (by) => by.send('POST', '/stage/advance', undefined, version));
    expect(secondOf(answers).detail).toMatch(either('went on to the next stage'));
    expect((await seen.row()).stage).toBe('specification');
  });

  it('choose one indicator: the second is told what the first chose', async () => {
    const seen = await Seen.opened(app, lea, {
      facts: { contractMonths: 24, estimatedValueExVat: 25_000_00 },
    });
    const answers = await both(seen, (by) =>
      by.send('PUT', '/indicators/apprentices', { choice: 'both' }, 0),
    );
    expect(secondOf(answers).detail).toMatch(either('chose it as both'));
  });

  it('at different rows they never meet: a choice and an answer, an answer and an advance', async () => {
    const seen = await Seen.opened(app, lea, {
      facts: { contractMonths: 24, estimatedValueExVat: 25_000_00 },
    });
    const [urgency, row] = [await seen.task('urgency'), await seen.row()];
    const [chosen, answered] = await Promise.all([
      seen.by(lea).send('PUT', '/indicators/apprentices', { choice: 'both' }, 0),
      seen
        .by(max)
        .send('PUT', '/tasks/urgency/answers', { answers: { urgentNotOwnMaking: false } }, urgency.version),
    ]);
    expect([chosen.status, answered.status]).toEqual([200, 200]);
    await seen.complete('consider', consideration);
    const { version } = await seen.task('urgency');
    const [advanced, late] = await Promise.all([
      seen.by(lea).send('POST', '/stage/advance', undefined, row.version),
      seen.by(max).send('PUT', '/tasks/urgency/answers', { answers: { urgentNotOwnMaking: false } }, version),
    ]);
    expect([advanced.status, late.status]).toEqual([200, 200]);
  });

  it('an answer given in another task that asks the same is named too', async () => {
    const seen = await Seen.opened(app, lea);
    await seen.toSpecification();
    const { version } = await seen.task('need-again');
    await seen.by(max).answer('describe', { contractMonths: 30 });
    const late = await seen.send(
      'PUT',
      '/tasks/need-again/answers',
      { answers: { contractMonths: 36 } },
      version,
    );
    expect(late).toMatchObject({
      status: 412,
      body: { errors: { changed: ['Max Mate answered the contract length'] } },
    });
  });
});
