import { type Mischief, NotifyFake, type TakenMail } from '@commonweal/messages/testing';
import type { Accepted } from './accepted.js';
import type { Seeded } from './seeded.js';

const faults: Record<Exclude<Mischief, 'none'>, number> = {
  'too-many': 0.01,
  'server-error': 0.01,
  lost: 0.01,
  'lost-behind': 0.01,
  silent: 0.002,
  'silent-behind': 0.002,
};

/** GOV.UK Notify that outlives who sends to it, with faults by chance; it calls back until it is heard, and often twice. */
export class FaultyNotify {
  readonly seen: Record<string, number> = {};
  private readonly fake = new NotifyFake();
  private told = 0;

  private constructor(
    private readonly engine: string,
    accepted: Accepted,
    private readonly chance: Seeded,
  ) {
    this.fake.limits = { aMinute: 3000, aDay: 250_000 };
    this.fake.mischief = () => {
      const mischief = chance.draw<Mischief>({ ...faults, none: 1 }, 'none');
      this.seen[mischief] = (this.seen[mischief] ?? 0) + 1;
      return mischief;
    };
    this.fake.at = (moment, reference) => {
      if (moment === 'taken') accepted.count(reference);
      accepted.at(moment);
    };
  }

  static async start(engine: string, accepted: Accepted, chance: Seeded): Promise<FaultyNotify> {
    const notify = new FaultyNotify(engine, accepted, chance);
    await notify.fake.listen();
    return notify;
  }

  get settings(): Record<string, string> {
    return this.fake.settings;
  }

  /** Calls back about what it took since, one after the other. False where nobody listened; then it will again. */
  async callBack(): Promise<boolean> {
    for (; this.told < this.fake.taken.length; this.told++) {
      const mail = this.fake.taken[this.told] as TakenMail;
      const times = this.chance.next() < 0.2 ? 2 : 1;
      for (let time = 0; time < times; time++)
        if ((await this.fake.callBack(this.engine, mail)) !== 204) return false;
      if (times === 2) this.seen['called back twice'] = (this.seen['called back twice'] ?? 0) + 1;
    }
    return true;
  }

  stop(): Promise<void> {
    return this.fake.close();
  }
}
