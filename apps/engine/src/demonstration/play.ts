import { renameSync, rmSync } from 'node:fs';
import { DataSource } from 'typeorm';
import { workingDays, type WorkingDays } from '@commonweal/calendar';
import { Releases } from '@commonweal/documents';
import { civilDate, Clock, Config, Described, Job, MemoryQueue } from '@commonweal/platform';
import { startEngine } from '../start.js';
import { changeContract } from './change-a-contract.js';
import { AnswerForIt } from './answer-for-it.js';
import {
  awaitedEdit,
  draft,
  edits,
  openEdit,
  publish,
  schedule,
  scheduledEdit,
  submit,
} from './change-policy.js';
import { contracts } from './contracts.js';
import { Cast, type PlayedClock } from './council.js';
import { isDemonstrationMissing } from './is-missing.js';
import { LeadAProcurement } from './lead-a-procurement.js';
import { certificates, HoldCertificates } from './hold-certificates.js';
import { MoveProcurements } from './move-procurements.js';
import { SitOnPanels } from './panels.js';
import { procurements } from './procurements.js';
import { RateContracts } from './rate-contracts.js';
import { RunAContract } from './run-a-contract.js';
import { settleDuties } from './settle-duties.js';
import { waitForTheDisk } from './wait-for-the-disk.js';
import { WorkTogether } from './work-together.js';

const day = 86_400_000;
/** How far ahead a change is scheduled. */
const scheduledIn = 21 * day;
const beginsDaysAgo = 430;

/**
 * Plays a council's last year into a data folder of its own, day by day with the product's own commands, so that
 * every date, decision and mail in it came about as in life. Made beside its place and moved there when it is whole:
 * one that was interrupted is made again. A folder that is empty takes it in.
 */
export async function prepareDemonstration(
  config: Config,
  say: (words: string) => void,
  interruption?: AbortSignal,
): Promise<void> {
  if (!isDemonstrationMissing(config)) return;
  const making = `${config.dataFolder}.making`;
  rmSync(making, { recursive: true, force: true });
  say('Preparing the demonstration: a council’s last year, played through. This is done once.\n');
  const story = new Config();
  const here = { dataDir: making, roles: ['worker'], logLevel: 'error' };
  Object.assign(story, config, { ...here, smtpUrl: undefined, notifyApiKey: undefined });
  await play(story, interruption);
  renameSync(making, config.dataFolder);
}

async function play(config: Config, interruption?: AbortSignal): Promise<void> {
  const now = new Date();
  const clock = new StoryClock(tenOClock(now.getTime() - beginsDaysAgo * day));
  const queue = new MemoryQueue();
  const engine = await startEngine(config, { clock, queue });
  try {
    await waitForTheDisk(engine.address, false);
    await new Year({ app: engine.app, clock, queue }, now).live(interruption);
    await waitForTheDisk(engine.address, true);
  } finally {
    await engine.stop();
  }
}

class StoryClock extends Clock implements PlayedClock {
  constructor(private moment: Date) {
    super();
  }

  now(): Date {
    return this.moment;
  }

  set(moment: Date): void {
    this.moment = moment;
  }
}

type Council = ConstructorParameters<typeof Cast>[0];

/** The days of the story, each with what is to be done on it. */
class Year {
  private readonly cast: Cast;
  private readonly panels: SitOnPanels;
  private readonly entered: RunAContract[] = [];
  private readonly led = new Set<LeadAProcurement>();
  private readonly plans = new Map<string, (() => Promise<unknown>)[]>();

  constructor(
    private readonly council: Council,
    private readonly end: Date,
  ) {
    this.cast = new Cast(council);
    this.panels = new SitOnPanels(this.cast);
  }

  /** @throws the reason of the interruption, at the end of a day */
  async live(interruption?: AbortSignal): Promise<void> {
    await this.cast.arrive();
    await this.panels.seat();
    this.planContracts();
    this.planProcurements();
    this.planPolicy();
    this.planCertificates();
    this.planRatings();
    const calendar = await this.calendar();
    this.planPanels(calendar);
    this.planTogether(calendar);
    for (let at = this.council.clock.now().getTime(); at < this.end.getTime(); at += day) {
      interruption?.throwIfAborted();
      const moment = tenOClock(at);
      if (calendar.isWorkingDay(civilDate(moment))) await this.liveOn(moment, calendar);
    }
    await draft(this.cast, openEdit);
    await submit(this.cast, awaitedEdit);
    await schedule(this.cast, scheduledEdit, new Date(this.end.getTime() + scheduledIn));
  }

  private async liveOn(moment: Date, calendar: WorkingDays): Promise<void> {
    const { clock, queue } = this.council;
    clock.set(moment.getTime() < this.end.getTime() ? moment : this.end);
    const today = clock.today();
    const plans = [...this.plans.keys()].filter((planned) => planned <= today).sort();
    for (const planned of plans) {
      for (const plan of this.plans.get(planned) ?? []) await plan();
      this.plans.delete(planned);
    }
    // Each at the same time as the others, as in a council; their rows are their own.
    await Promise.all(
      [...this.led].map(async (story) => {
        if (!(await story.step(today))) this.led.delete(story);
      }),
    );
    await queue.drain();
    if (await this.somethingIsDue(today)) await this.sweep();
    const waiting = await this.waitingReturns(today);
    await Promise.all(
      this.entered
        .filter(({ id }) => waiting.has(id))
        .map((contract) => contract.live(today, (from, n) => calendar.addWorkingDays(from, n))),
    );
    await settleDuties(this.cast, today);
    await queue.drain();
  }

  private on(daysAgo: number, plan: () => Promise<unknown>): void {
    const date = civilDate(new Date(this.end.getTime() - daysAgo * day));
    this.plans.set(date, [...(this.plans.get(date) ?? []), plan]);
  }

  private planContracts(): void {
    for (const story of contracts) {
      const startsOn = firstOfMonth(this.end, -story.beganMonthsAgo);
      const endsOn = civilDate(
        new Date(Date.parse(firstOfMonth(this.end, story.months - story.beganMonthsAgo)) - day),
      );
      const signedOn = civilDate(new Date(Date.parse(startsOn) - 21 * day));
      const dates = { signedOn, startsOn, endsOn, seenFirstOn: civilDate(this.end) };
      const contract = new RunAContract(this.cast, story, dates);
      const daysAgo = Math.floor((this.end.getTime() - Date.parse(startsOn)) / day);
      this.on(Math.min(daysAgo, beginsDaysAgo - 1), async () => {
        await contract.enter();
        this.entered.push(contract);
      });
      for (const change of story.changes ?? [])
        this.on(change.daysAgo, () => changeContract(this.cast, contract.id, change));
      for (const lesson of story.lessons ?? [])
        this.on(30, () => this.cast.post('contract-manager', `/contracts/${contract.id}/lessons`, lesson));
    }
  }

  private planProcurements(): void {
    for (const [place, story] of procurements.entries()) {
      const commencesOn = civilDate(new Date(this.end.getTime() + (60 - story.openedDaysAgo / 2) * day));
      const contractStartsOn = firstOfMonth(this.end, 6);
      const led = new LeadAProcurement(
        this.cast,
        story,
        { dates: { commencesOn, contractStartsOn }, place },
        this.panels,
      );
      this.on(story.openedDaysAgo, async () => {
        await led.open();
        this.led.add(led);
      });
    }
  }

  private planCertificates(): void {
    const holders = new HoldCertificates(this.cast, this.end);
    for (const one of certificates) {
      this.on(-one.addedOn, () => holders.add(one));
      if (one.renewed) this.on(-one.renewed.on, () => holders.renew(one));
    }
  }

  private planRatings(): void {
    for (const [on, act] of new RateContracts(this.cast, this.end).story) this.on(-on, act);
  }

  /** One meeting is past, one is to come. */
  private planPanels(calendar: WorkingDays): void {
    const dayFrom = (days: number) => civilDate(new Date(this.end.getTime() + days * day));
    const heldOn = calendar.nearest(dayFrom(-10), 'after');
    const next = calendar.nearest(dayFrom(12), 'after');
    this.on(24, () => this.panels.prepareThePast(heldOn));
    this.on(10, () => this.panels.hold(calendar.nearest(dayFrom(14), 'after')));
    this.on(2, async () => {
      await this.panels.prepare(next, '10:00', 4);
    });
  }

  /** Tasks shared out, comments, somebody away and somebody who left: of the last days, so that they are still open. */
  private planTogether(calendar: WorkingDays): void {
    const together = new WorkTogether(this.cast);
    const today = civilDate(this.end);
    this.on(4, async () => {
      await together.shareOut('Short breaks for disabled children', calendar.addWorkingDays(today, 3));
      await together.watch('Sexual health services');
    });
    this.on(3, () => together.goAway(calendar.addWorkingDays(today, -2), calendar.addWorkingDays(today, 8)));
    this.on(2, async () => {
      await together.comeAndLeave('Security of council buildings');
      await together.discussContract('Whitmore Park');
      await together.askAround('Sexual health services');
      await new AnswerForIt(this.cast).begin(calendar.addWorkingDays(today, 120));
    });
  }

  private planPolicy(): void {
    for (const [i, edit] of edits.entries()) this.on(45 - i * 25, () => publish(this.cast, edit));
    const moves = new MoveProcurements(this.cast, this.council.queue);
    this.on(33, () => moves.moveAll());
    this.on(3, () => moves.lookAhead());
  }

  private async somethingIsDue(today: string): Promise<boolean> {
    const [row] = await this.council.app.get(DataSource).query<{ due: boolean }[]>(
      `select exists(select 1 from contract_return where next_look_on <= $1)
           or exists(select 1 from message where state = 'planned' and send_on <= $1)
           or exists(select 1 from alert where next_look_on <= $1)
           or exists(select 1 from duty where next_look_on <= $1)
           or exists(select 1 from procurement where state = 'running' and next_look_on <= $1) as due`,
      [today],
    );
    return row?.due ?? false;
  }

  /** Contracts with a return that somebody may be about to answer or to look at. */
  private async waitingReturns(today: string): Promise<Set<string>> {
    const rows = await this.council.app.get(DataSource).query<{ id: string }[]>(
      `select distinct contract_id as id from contract_return
        where state in ('submitted', 'queried') or (state = 'open' and due_on <= $1::date + 10)`,
      [today],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Every scheduled job once, as a day brings it. */
  private async sweep(): Promise<void> {
    const jobs = this.council.app.get(Described, { strict: false }).all(Job);
    for (const job of jobs.filter(({ every }) => every !== undefined)) {
      await job.run();
      await this.council.queue.drain();
    }
  }

  private async calendar(): Promise<WorkingDays> {
    const { app } = this.council;
    return workingDays(await app.get(Releases, { strict: false }).inForce(app.get(DataSource).manager));
  }
}

function tenOClock(at: number): Date {
  const date = new Date(at);
  date.setUTCHours(10, 0, 0, 0);
  return date;
}

/** `YYYY-MM-01` of the month that lies so many months from the day. */
function firstOfMonth(from: Date, months: number): string {
  const first = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1));
  return first.toISOString().slice(0, 10);
}
