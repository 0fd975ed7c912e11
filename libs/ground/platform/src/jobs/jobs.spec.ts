import { describe, expect, it } from '@jest/globals';
import { Controller, Injectable, Module, Post } from '@nestjs/common';
import { Public } from '../http/access.js';
import { currentRequest } from '../logging/log.js';
import { testApplication, type TestApplication } from '../testing/index.js';
import { Job } from './job.js';
import { Jobs } from './jobs.js';
import { Queue } from './queue.js';

@Injectable()
class CountSheep extends Job {
  readonly name: string = 'count-sheep';
  override readonly every: string = '0 6 * * *';
  seen: (string | undefined)[] = [];
  requests: (string | undefined)[] = [];
  fails = false;

  async run(id?: string): Promise<void> {
    this.seen.push(id);
    this.requests.push(currentRequest());
    if (this.fails) throw new Error('no sheep');
  }
}

@Injectable()
class CountSheepAgain extends CountSheep {}

@Injectable()
class Nameless extends CountSheep {
  override readonly name = 'Count Sheep';
}

const a = async (...jobs: (typeof CountSheep)[]): Promise<TestApplication> => {
  @Module({ providers: jobs })
  class Farm {}
  return testApplication({ modules: [Farm] });
};

describe('jobs', () => {
  it('run when they are asked for, once for equal looks that nobody has begun', async () => {
    const app = await a(CountSheep);
    const jobs = app.get(Jobs);
    for (const id of ['1', '2', '1', undefined, undefined]) await jobs.lookNow(CountSheep, id);
    await app.drain();
    expect(app.get(CountSheep).seen).toEqual(['1', '2', undefined]);
    await app.close();
  });

  it('log under the name of the request that asked for them, which is the one that the browser gave it', async () => {
    @Controller('sheep')
    class SheepController {
      constructor(private readonly jobs: Jobs) {}

      @Post()
      @Public()
      count() {
        return this.jobs.lookNow(CountSheep);
      }
    }
    @Module({ providers: [CountSheep], controllers: [SheepController] })
    class Farm {}
    const app = await testApplication({ modules: [Farm] });
    const headers = { 'X-Request-Id': 'browser-1234' };
    const answer = await app.request('POST', '/api/sheep', { headers });
    expect([answer.status, answer.headers['x-request-id']]).toEqual([201, 'browser-1234']);
    await app.drain();
    await app.get(Jobs).lookNow(CountSheep);
    await app.drain();
    const [first, second] = app.get(CountSheep).requests;
    expect(first).toBe('browser-1234');
    expect(second).not.toBe('browser-1234');
    await app.close();
  });

  it('that failed stay with the reason and can be run again', async () => {
    const app = await a(CountSheep);
    const sheep = app.get(CountSheep);
    sheep.fails = true;
    await expect(app.runJob(CountSheep, '7')).rejects.toThrow('no sheep');
    const [failed] = await app.get(Jobs).failed();
    expect(failed).toMatchObject({ name: 'count-sheep', about: '7', reason: 'no sheep' });
    sheep.fails = false;
    await app.get(Jobs).retry(failed?.id ?? '');
    await app.drain();
    expect([sheep.seen, await app.get(Jobs).failed()]).toEqual([['7', '7'], []]);
    await expect(app.get(Jobs).retry('nonsense')).rejects.toMatchObject({ kind: 'not-found' });
    await app.close();
  });

  it('keep the engine from starting when two have one name, or one has none', async () => {
    await expect(a(CountSheep, CountSheepAgain)).rejects.toThrow(
      'Two jobs are called "count-sheep": CountSheep and CountSheepAgain',
    );
    await expect(a(Nameless)).rejects.toThrow('lower-case words joined by hyphens');
  });

  it('cannot be asked for when no module provides them', async () => {
    const app = await a();
    await expect(app.get(Jobs).lookNow(CountSheep)).rejects.toThrow('add it to the providers');
    await app.close();
  });

  it('left in the queue by an older engine fail with what to do', async () => {
    const app = await a(CountSheep);
    await app.get(Queue).add({ name: 'forgotten' });
    await expect(app.drain()).rejects.toThrow('No job is called "forgotten"');
    await app.close();
  });
});
