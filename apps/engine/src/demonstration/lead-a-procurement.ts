import type {
  ChecklistView,
  ContractView,
  IndicatorChoiceView,
  ProcurementView,
  QuestionView,
  StageView,
  TaskView,
} from '@commonweal/wire';
import { AwardAProcurement } from './award-a-procurement.js';
import type { Cast } from './council.js';
import type { SitOnPanels } from './panels.js';
import type { PlayedProcurement } from './played-procurement.js';

const choices = ['both', 'award-criterion', 'performance-obligation', 'both', 'award-criterion'];

/** Walks one procurement a step a day, as its lead and the panel would, until it has come as far as its story says. */
export class LeadAProcurement {
  private id = '';

  constructor(
    private readonly cast: Cast,
    private readonly story: PlayedProcurement,
    private readonly setting: { dates: { commencesOn: string; contractStartsOn: string }; place: number },
    private readonly panels: SitOnPanels,
  ) {}

  async open(): Promise<void> {
    const { title, category, directorate, facts } = this.story;
    const known = [
      'procurementType',
      'regime',
      'procurementRoute',
      'estimatedValueExVat',
      'estimatedValueIncVat',
      'contractMonths',
      'placeOfDelivery',
    ];
    const given = Object.fromEntries(
      Object.entries({ ...facts, ...this.setting.dates }).filter(
        ([name]) => known.includes(name) || name in this.setting.dates,
      ),
    );
    const made = await this.cast.post<ProcurementView>(this.story.lead, '/procurements', {
      title,
      category,
      directorate,
      facts: given,
      predecessorIds: await this.followed(),
    });
    this.id = made.id;
  }

  private async followed(): Promise<string[]> {
    const { follows, lead } = this.story;
    if (!follows) return [];
    const url = `/contracts?q=${encodeURIComponent(follows)}`;
    return (await this.cast.get<ContractView[]>(lead, url)).map(({ id }) => id);
  }

  /** Does a day's work. False when the story has been told. */
  async step(today: string): Promise<boolean> {
    const checklist = await this.cast.get<ChecklistView>('auditor', `/procurements/${this.id}/checklist`);
    const stage = checklist.stages.find(({ state }) => state === 'current');
    if (!stage || this.isTold(stage)) return this.end();
    const open = stage.tasks.filter(
      ({ required, status }) => required && ['not-started', 'in-progress', 'problem'].includes(status),
    );
    const [next, afterwards] = open;
    if (next) {
      await this.complete(next, today);
      if (afterwards) await this.complete(afterwards, today);
      return true;
    }
    return this.leave(stage, checklist);
  }

  private isTold(stage: StageView): boolean {
    const { reach } = this.story;
    if (stage.key !== reach.stage) return false;
    if (!('tasks' in reach)) return true;
    const done = stage.tasks.filter(({ required, status }) => required && status === 'completed').length;
    const left = stage.tasks.filter(
      ({ required, status }) => required && ['not-started', 'in-progress'].includes(status),
    ).length;
    return reach.tasks === 'none' || left === 0 || (reach.tasks === 'some' && done >= left);
  }

  private async end(): Promise<boolean> {
    const { reach, lead } = this.story;
    const { version } = await this.cast.get<ProcurementView>(lead, `/procurements/${this.id}`);
    if ('paused' in reach)
      await this.cast.post(lead, `/procurements/${this.id}/pause`, { reason: reach.paused }, version);
    if ('withdrawn' in reach)
      await this.cast.post(lead, `/procurements/${this.id}/withdrawal`, { reason: reach.withdrawn }, version);
    return false;
  }

  private async leave(stage: StageView, checklist: ChecklistView): Promise<boolean> {
    if (stage.gate && stage.gate.state !== 'passed') {
      if (checklist.obstacles.some(({ what }) => what === 'task' || what === 'rule')) return false;
      await this.panels.decideBetween(this.story.lead, this.id);
    }
    const { version } = await this.cast.get<ProcurementView>(this.story.lead, `/procurements/${this.id}`);
    await this.cast.post(this.story.lead, `/procurements/${this.id}/stage/advance`, {}, version);
    return true;
  }

  private async complete(task: TaskView, today: string): Promise<void> {
    const url = `/procurements/${this.id}/tasks/${task.key}`;
    const { lead } = this.story;
    if (task.kind === 'choose-indicators') return this.choose();
    if (task.questions.length > 0) {
      const answers = Object.fromEntries(
        task.questions.map((question) => [question.fact, this.answer(question)]),
      );
      await this.cast.put(lead, `${url}/answers`, { answers }, task.version);
      if (task.kind === 'answer' && !task.evidence) return;
    }
    if (task.kind === 'document' || task.evidence) {
      await this.cast.attach(
        lead,
        `${url}/attachments`,
        `${task.key}.csv`,
        `document,version\n${task.title},1.0\n`,
      );
    }
    await new AwardAProcurement(this.cast, this.story, this.id, this.setting.place).work(task.kind, today);
    const again = await this.taskNow(task.key);
    if (again.status === 'completed' || task.kind === 'contract') return;
    const body = task.kind === 'consider-social-value' ? consideration : { note: 'Done and filed.' };
    await this.cast.post(lead, `${url}/completion`, body, again.version);
  }

  private async taskNow(key: string): Promise<TaskView> {
    const { stages } = await this.cast.get<ChecklistView>(
      this.story.lead,
      `/procurements/${this.id}/checklist`,
    );
    const task = stages.flatMap(({ tasks }) => tasks).find((one) => one.key === key);
    if (!task) throw new Error(`${this.story.title} has no task ${key}.`);
    return task;
  }

  private async choose(): Promise<void> {
    const all = await this.cast.get<IndicatorChoiceView[]>(
      this.story.lead,
      `/procurements/${this.id}/indicators`,
    );
    const undecided = all
      .filter(({ choice, state }) => !choice && state === 'suggested')
      .sort((a, b) => Number(isForJobs(b)) - Number(isForJobs(a)));
    for (const [i, { id, version }] of undecided.entries()) {
      const choice = choices[i] ?? 'not-appropriate';
      const reason =
        choice === 'not-appropriate'
          ? 'Not proportionate beside the measures already chosen.'
          : 'It follows from the need.';
      await this.cast.put(
        this.story.lead,
        `/procurements/${this.id}/indicators/${id}`,
        { choice, reason },
        version,
      );
    }
  }

  private answer({ fact, type, values, question }: QuestionView): unknown {
    const { category, directorate, facts } = this.story;
    const told = { category, directorate, ...facts, ...this.setting.dates, ...always }[fact];
    if (told !== undefined) return told;
    if (type === 'yes-no') return false;
    if (type === 'choice') return values?.[0]?.value;
    if (type === 'choices') return values?.slice(0, 1).map(({ value }) => value);
    if (type === 'date') return this.setting.dates.contractStartsOn;
    return type === 'text' ? `Considered: ${question}` : 1;
  }
}

/** Policy asks for at least one indicator of employment, so the lead looks at those first. */
const isForJobs = ({ outcomes }: IndicatorChoiceView) =>
  outcomes.some((title) => title.startsWith('Create jobs'));

/** What every lead of the story answers alike. */
const always: Record<string, unknown> = {
  stakeholdersConsulted: true,
  marketConsulted: true,
  requirementsProportionate: true,
  diversityNotified: ['smes', 'vcses'],
  marketCapacity: 'some',
  urgentNotOwnMaking: false,
};

const consideration = {
  wellBeing:
    'Local jobs and training for people furthest from work, cleaner delivery, and a fairer share of the spend for local firms.',
  securing: 'By award criteria and obligations on the indicators chosen, monitored by return.',
  consult: 'yes',
  consultReason: 'Providers and residents should say what is within reach.',
};
