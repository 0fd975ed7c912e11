import type {
  ChecklistView,
  IndicatorChoiceView,
  ProcurementView,
  QuestionView,
  TaskKind,
  TaskView,
} from '@commonweal/wire';
import type { Api } from '../api.js';

const open = ['not-started', 'in-progress', 'problem'];
const choices = ['both', 'both', 'award-criterion', 'performance-obligation'];
const consideration = {
  wellBeing: 'Local jobs and training for people furthest from work, and cleaner delivery.',
  securing: 'By award criteria and obligations on the indicators chosen.',
  consult: 'yes',
  consultReason: 'Neighbours and users should say what is within reach.',
};

/** A procurement whose long forms are filled through the API, so that a journey can look at what matters. */
export class RunningProcurement {
  constructor(
    private readonly api: Api,
    readonly id: string,
    readonly facts: Record<string, unknown>,
  ) {}

  get at(): string {
    return `/procurements/${this.id}`;
  }

  checklist = () => this.api.get<ChecklistView>(`${this.at}/checklist`);
  row = () => this.api.get<ProcurementView>(this.at);

  async task(kind: TaskKind): Promise<TaskView> {
    const { stages } = await this.checklist();
    const found = stages.flatMap(({ tasks }) => tasks).find((task) => task.kind === kind);
    if (!found) throw new Error(`There is no task of the kind ${kind}.`);
    return found;
  }

  /** Does the required tasks of the stage, but for those of the kinds that the journey does on screen. */
  async fill(...left: TaskKind[]): Promise<void> {
    for (let round = 0; round < 40; round++) {
      const { stages } = await this.checklist();
      const task = stages
        .find(({ state }) => state === 'current')
        ?.tasks.find(
          ({ required, status, kind }) => required && open.includes(status) && !left.includes(kind),
        );
      if (!task) return;
      await this.do(task);
    }
    throw new Error('The stage does not come to its end.');
  }

  async advance(): Promise<void> {
    await this.api.do('POST', `${this.at}/stage/advance`, {}, (await this.row()).version);
  }

  private async do(task: TaskView): Promise<void> {
    const url = `${this.at}/tasks/${task.key}`;
    if (task.kind === 'choose-indicators') return this.choose();
    if (task.questions.length) {
      const answers = Object.fromEntries(task.questions.map((one) => [one.fact, this.answerTo(one)]));
      await this.api.do('PUT', `${url}/answers`, { answers }, task.version);
      if (task.kind === 'answer' && !task.evidence) return;
    }
    if (task.kind === 'document' || task.evidence) {
      const form = new FormData();
      form.append('personalData', 'no');
      form.append('file', new Blob([`document,version\n${task.title},1.0\n`]), `${task.key}.csv`);
      await this.api.do('POST', `${url}/attachments`, form);
    }
    const { stages } = await this.checklist();
    const again = stages.flatMap(({ tasks }) => tasks).find(({ key }) => key === task.key) ?? task;
    const body = task.kind === 'consider-social-value' ? consideration : { note: 'Done and filed.' };
    await this.api.do('POST', `${url}/completion`, body, again.version);
  }

  /** Jobs come first: policy asks for at least one indicator of employment. */
  private async choose(): Promise<void> {
    const all = await this.api.get<IndicatorChoiceView[]>(`${this.at}/indicators`);
    const isForJobs = ({ outcomes }: IndicatorChoiceView) =>
      outcomes.some((title) => title.startsWith('Create jobs'));
    const undecided = all
      .filter(({ choice, state, placeholder }) => !choice && state === 'suggested' && !placeholder)
      .sort((a, b) => Number(isForJobs(b)) - Number(isForJobs(a)));
    const prompts = all.filter(
      ({ choice, state, placeholder }) => !choice && state === 'suggested' && placeholder,
    );
    for (const [index, { id, version }] of [...undecided, ...prompts].entries()) {
      const choice = (index < undecided.length ? choices[index] : undefined) ?? 'not-appropriate';
      const reason =
        choice === 'not-appropriate' ? 'Not in proportion beside those chosen.' : 'It follows from the need.';
      await this.api.do('PUT', `${this.at}/indicators/${id}`, { choice, reason }, version);
    }
  }

  private answerTo({ fact, type, values, question }: QuestionView): unknown {
    if (fact in this.facts) return this.facts[fact];
    if (type === 'yes-no') return false;
    if (type === 'choice') return values?.[0]?.value;
    if (type === 'choices') return values?.slice(0, 1).map(({ value }) => value);
    return type === 'text' ? `Considered: ${question}` : 1;
  }
}
