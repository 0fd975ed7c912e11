import type {
  ChangeView,
  DocumentView,
  LedgerVerification,
  OperationsView,
  ProcurementView,
} from '@commonweal/wire';
import { Redis } from 'ioredis';
import type { Client } from 'pg';
import { Api } from '../api.js';
import { approvedChange } from '../approved-change.js';
import { firstPeople } from '../first-people.js';
import type { Cable } from './cable.js';
import type { Answered } from './load.js';
import { isGood, Load, summed } from './load.js';
import type { Topology } from './topology.js';

/** One thing that must hold of an installation of several processes, and what was found. */
export interface Finding {
  holds: boolean;
  words: string;
}

const pause = (ms: number) => new Promise((later) => setTimeout(later, ms));

/** What an operations team does to an installation, under load. */
export class Trial {
  private readonly findings: Finding[] = [];
  private readonly written: Answered[] = [];
  private lead: Api;
  private procurement: string;

  constructor(
    private readonly topology: Topology,
    private readonly database: Client,
    private readonly say: (words: string) => void,
  ) {}

  async run(): Promise<Finding[]> {
    await this.startedAtOnce();
    await this.publishReachesAll();
    await this.replacedOneByOne();
    await this.away('database', this.topology.cables.database);
    await this.away('queue', this.topology.cables.queue, () => this.forget());
    await this.worksAgain();
    await this.nothingIsLost();
    return this.findings;
  }

  private async startedAtOnce(): Promise<void> {
    const began = Date.now();
    await this.topology.start();
    this.say(`${this.topology.processes.length} processes are ready after ${seconds(began)}.`);
    const twice = await this.number('(select name from migrations group by name having count(*) > 1) twice');
    const releases = await this.number('policy_release');
    this.found(
      twice === 0 && releases === 1,
      `${twice} migrations ran twice; release 1 was made ${releases} times.`,
    );
    await firstPeople(this.topology.url, this.topology.greeting, {
      lead: ['lead'],
      'policy-editor': ['policy-editor'],
      'policy-approver': ['policy-approver'],
      auditor: ['auditor'],
    });
    this.lead = await Api.as('lead', this.topology.url);
    const { id } = await this.lead.do<ProcurementView>('POST', '/procurements', {
      ...{ title: 'Under load', category: 'ict', directorate: 'finance-resources', facts: {} },
    });
    this.procurement = id;
  }

  private async publishReachesAll(): Promise<void> {
    const [one = '', other = ''] = this.topology.apis.map(({ url }) => url);
    for (const months of [7, 8]) {
      const change = await approvedChange(one, months);
      const approver = await Api.as('policy-approver', one);
      const url = `/changes/${change.id}/publication`;
      await approver.do<ChangeView>('POST', url, {}, change.version);
      const elsewhere = await Api.as('policy-editor', other);
      const { content } = await elsewhere.get<DocumentView>(
        '/documents/rule/apprentices-on-long-construction',
      );
      const isThere = JSON.stringify(content).includes(`"value":${months}`);
      this.found(
        isThere,
        `Published by one process, the next request to the other ${isThere ? 'has' : 'lacks'} it.`,
      );
    }
  }

  private async replacedOneByOne(): Promise<void> {
    const load = this.load('replacing');
    await load.goesWell();
    for (const one of this.topology.processes) {
      const began = Date.now();
      await one.replace();
      this.say(`${one.name} is replaced after ${seconds(began)}.`);
      await load.goesWell();
    }
    const answers = await this.over(load);
    const failed = answers.filter(({ status }) => !isGood(status));
    this.found(failed.length === 0, `Each process replaced under load: ${summed(answers)}.`);
  }

  /** Cut off until everything was asked for some times; each answer is as it should be, or says clearly what is away. */
  private async away(what: string, cable: Cable, meanwhile?: () => Promise<void>): Promise<void> {
    const load = this.load(`without ${what}`);
    await load.goesWell();
    await cable.cut();
    const cutAt = Date.now();
    await meanwhile?.();
    const isAnswered = await load.isAnswered(cutAt);
    const ready = await Promise.all(this.topology.apis.map(({ url }) => readiness(url)));
    await cable.mend();
    const mendedAt = Date.now();
    await load.goesWell();
    const answers = await this.over(load);
    const during = answers.filter(({ at }) => at >= cutAt && at < mendedAt);
    const unclear = answers.filter(({ status, code }) => !isGood(status) && !(status === 503 && code));
    const back = answers.find(({ at, status }) => at >= mendedAt && isGood(status));
    this.say(`Without the ${what}: ${summed(during)}; well again ${(back?.at ?? 0) - mendedAt} ms after.`);
    this.found(
      unclear.length === 0,
      `Of ${answers.length} answers around the loss of the ${what} ${unclear.length} are neither good nor a clear 503${unclear.length ? `: ${summed(unclear)}` : ''}.`,
    );
    this.found(
      isAnswered,
      `While the ${what} was away ${isAnswered ? 'nobody' : 'somebody'} waited for its return.`,
    );
    this.found(
      ready.every((status) => status === 503),
      `Meanwhile both said that they are not ready: ${ready.join(', ')}.`,
    );
  }

  /** The worst case: the queue comes back without memory of what it was to do. */
  private async forget(): Promise<void> {
    const redis = new Redis(this.topology.cables.queue.target);
    await redis.flushall();
    redis.disconnect();
  }

  private async worksAgain(): Promise<void> {
    const admin = await Api.as('admin', this.topology.url);
    const began = Date.now();
    let left = '';
    do {
      const { schedules } = await admin.get<OperationsView>('/operations');
      const events = await this.number('event_delivery where delivered_at is null');
      left = [schedules.length === 0 && 'nothing is scheduled', events > 0 && `${events} events wait`]
        .filter(Boolean)
        .join(', ');
      if (left) await pause(500);
    } while (left && Date.now() - began < 90_000);
    this.found(
      !left,
      left
        ? `90 s after the queue lost all it knew: ${left}.`
        : `The queue lost all it knew: schedules and events are back ${seconds(began)} later.`,
    );
  }

  private async nothingIsLost(): Promise<void> {
    for (const [what, table, column] of [
      ['comment', 'discussion_comment', 'text'],
      ['procurement', 'procurement', 'title'],
    ] as const) {
      const asked = this.written.filter(({ written }) => written?.includes(what));
      const { rows } = await this.database.query<{ words: string; count: number }>(
        `select ${column} as words, count(*)::int as count from ${table} where ${column} = any($1) group by 1`,
        [asked.map(({ written }) => written)],
      );
      const there = new Map(rows.map(({ words, count }) => [words, count]));
      const promised = asked.filter(({ status }) => isGood(status));
      const lost = promised.filter(({ written = '' }) => !there.has(written));
      const twice = rows.filter(({ count }) => count > 1);
      this.found(
        lost.length === 0 && twice.length === 0,
        `${promised.length} times a ${what} was promised: ${lost.length} are lost, ${twice.length} are there twice.`,
      );
    }
    const auditor = await Api.as('auditor', this.topology.url);
    const { holds } = await auditor.get<LedgerVerification>('/ledger/verification');
    this.found(holds, `The chains of the ledger ${holds ? 'hold' : 'are broken'}.`);
  }

  private load(name: string): Load {
    return new Load(name, this.lead, this.procurement);
  }

  private async over(load: Load): Promise<Answered[]> {
    const answers = await load.stop();
    this.written.push(...answers.filter(({ written }) => written));
    return answers;
  }

  private async number(sql: string): Promise<number> {
    const { rows } = await this.database.query<{ count: number }>(
      `select count(*)::int as count from ${sql}`,
    );
    return rows[0]?.count ?? 0;
  }

  private found(holds: boolean, words: string): void {
    this.findings.push({ holds, words });
  }
}

async function readiness(url: string): Promise<number> {
  const answer = await fetch(`${url}/api/health/ready`, { signal: AbortSignal.timeout(10_000) }).catch(
    () => undefined,
  );
  return answer?.status ?? 0;
}

const seconds = (since: number) => `${((Date.now() - since) / 1000).toFixed(1)} s`;
