import { randomInt } from 'node:crypto';
import type { MessageView } from '@commonweal/wire';
import type { Client } from 'pg';
import { Api } from '../api.js';
import { Accepted, type Moment } from './accepted.js';
import { Account, type Finding } from './account.js';
import { found, today } from './council.js';
import { FaultyNotify } from './notify.js';
import { Seeded } from './seeded.js';
import { FaultySmtp } from './smtp.js';
import { Worker } from './worker.js';

export interface Question {
  returns: number;
  kills: number;
  seed: number;
  database: Client;
  /** Of the worker: its database, queue and policy. */
  settings: Record<string, string>;
}

type Provider = 'smtp' | 'notify';

const pause = (ms: number) => new Promise((later) => setTimeout(later, ms));

/** Longer than a claim is waited for, in minutes of the worker's clock. */
const pastTheLease = 11;
const patience = 20 * 60_000;

/** How often the worker dies at which moment; while it looks at returns otherwise. */
const moments = { before: 0.2, taken: 0.2, answered: 0.2, looking: 0.4 };

/** A council that nobody looked at for two weeks, and a worker that is killed while it makes up for that. */
export class Outage {
  private readonly accepted = new Accepted();
  private readonly chance: Seeded;
  private readonly account: Account;
  private readonly kills = { looking: 0, before: 0, taken: 0, answered: 0 };
  private readonly worker: Worker;
  private smtp: FaultySmtp;
  private notify: FaultyNotify;
  /** Each life of the worker has the other of the two ways to send. */
  private provider: Provider = 'notify';
  private settled = 0;

  constructor(private readonly question: Question) {
    this.chance = new Seeded(question.seed);
    this.account = new Account(question.database, this.accepted, question.returns);
    const port = 20_000 + randomInt(20_000);
    const settings = {
      ...{ DEMO: 'false', LOG_LEVEL: 'fatal', MAIL_PATIENCE_SECONDS: '2' },
      ...{ CLOCK_BEGINS: `${today}T07:05:00Z`, ...question.settings },
    };
    this.worker = new Worker({ port, controlPort: port + 1, settings });
  }

  async live(say: (words: string) => void): Promise<Finding[]> {
    const { seed } = this.question;
    this.smtp = await FaultySmtp.start(this.accepted, new Seeded(seed + 1));
    this.notify = await FaultyNotify.start(this.worker.url, this.accepted, new Seeded(seed + 2));
    try {
      await this.begin();
      say(`${this.question.returns} returns are due; the worker starts.`);
      for (let kill = 1; kill <= this.question.kills; kill++) {
        await this.startAgain();
        const moment = await this.die();
        say(`kill ${kill}: ${moment}, by ${this.provider}; ${this.accepted.total} mails accepted so far`);
      }
      await this.startAgain('notify');
      await this.untilNothingIsLeft();
      for (let unknown = await this.unknown(); unknown.length > 0; unknown = await this.unknown()) {
        for (const message of unknown) await this.settle(message);
        await this.untilNothingIsLeft();
      }
      while (!(await this.notify.callBack())) await pause(200);
      const findings = await this.account.findings(this.settled, await this.manager());
      say(
        `killed: ${JSON.stringify(this.kills)}; SMTP: ${JSON.stringify(this.smtp.seen)}; Notify: ${JSON.stringify(this.notify.seen)}`,
      );
      return findings;
    } finally {
      await this.worker.stop();
      await this.smtp.stop();
      await this.notify.stop();
    }
  }

  private async begin(): Promise<void> {
    await this.worker.start({ ROLES: 'api' });
    await found(this.worker.url, this.worker.greeting, this.question.database, this.question.returns);
    await this.worker.stop();
  }

  private async startAgain(provider: Provider = this.provider === 'smtp' ? 'notify' : 'smtp'): Promise<void> {
    this.provider = provider;
    await this.worker.start(provider === 'smtp' ? { SMTP_URL: this.smtp.url } : this.notify.settings);
    await this.worker.ask(pastTheLease);
  }

  private manager(): Promise<Api> {
    return Api.as('contract-manager', this.worker.url);
  }

  private async die(): Promise<string> {
    const { returns, kills } = this.question;
    const moment = this.chance.draw<Moment | 'looking'>(moments, 'looking');
    const after = this.chance.below(Math.ceil(returns / kills));
    const over = { is: false };
    if (moment === 'looking') await pause(200 + this.chance.below(2500));
    else await Promise.race([this.accepted.reaches(moment, after), this.untilNothingIsLeft(over)]);
    await this.worker.kill();
    over.is = true;
    this.kills[moment]++;
    return moment;
  }

  /** Lets the clock go on a minute wherever nothing happens, as the schedule would. */
  private async untilNothingIsLeft(over = { is: false }): Promise<void> {
    const deadline = Date.now() + patience;
    let before = -1;
    for (;;) {
      const left = await this.account.left(this.provider);
      if (left === 0 || over.is) return;
      if (Date.now() > deadline) throw new Error(`After ${patience / 60_000} minutes ${left} are left.`);
      await this.notify.callBack();
      if (left === before) await this.worker.ask(1);
      before = left;
      await pause(1000);
    }
  }

  /** As a person finds them: from the list. */
  private async unknown(): Promise<MessageView[]> {
    const listed = await (await this.manager()).get<MessageView[]>('/messages?state=unknown&perPage=500');
    const there = await this.account.number(`message where state = 'unknown'`);
    if (listed.length < Math.min(there, 500))
      throw new Error(`${there} messages are unknown, and ${listed.length} are listed.`);
    return listed;
  }

  /** A person asks those who should have got it. */
  private async settle({ id, version }: MessageView): Promise<void> {
    const manager = await this.manager();
    const { dispatches = [] } = await manager.get<MessageView>(`/messages/${id}`);
    const arrived = dispatches.some((dispatch) => this.accepted.of(dispatch.id) > 0);
    const body = {
      as: arrived ? 'sent' : 'send-again',
      reason: arrived ? 'They have it.' : 'It never came.',
    };
    await manager.do('POST', `/messages/${id}/settlement`, body, version);
    this.settled++;
  }
}
