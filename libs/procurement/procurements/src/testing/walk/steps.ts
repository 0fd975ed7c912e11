import type { MovePlanView, MoveTargetView, TaskView } from '@commonweal/wire';
import { consideration, type Seen } from '../house.js';
import type { Chance } from './chance.js';
import {
  advancing,
  changingState,
  completing,
  dividing,
  reopening,
  ruling,
  sendingBack,
  skipping,
  tasksOf,
  whileRunning,
  working,
  type Foreseen,
  type Sight,
} from './model.js';

/** One command of a walk, as it is to be sent, and what the model says of it. */
export interface Step {
  name: string;
  foreseen: Foreseen;
  send: () => Promise<{ status: number; body: Record<string, unknown> }>;
  /** What must be so once it succeeded, each thing that is not as a sentence. */
  broken?: (after: Sight) => string[];
}

/** Who walks: the procurement as its lead and as a panel member see it, and the lead who sees to conditions. */
export interface Walkers {
  lead: Seen;
  panel: Seen;
  owner: string;
}

type Make = (walkers: Walkers, sight: Sight, chance: Chance) => Promise<Step> | Step;

const reason = { reason: 'So it was decided.' };
const values: Record<string, readonly unknown[]> = {
  number: [1, 12, 24, 36, null],
  money: [1_000_00, 25_000_00, 60_000_000_00, null],
  'yes-no': [true, false, null],
  text: ['A need.', null],
};

function toTask(
  name: string,
  method: 'POST' | 'PUT',
  verb: string,
  body: (task: TaskView, chance: Chance) => object,
  foresee: (sight: Sight, task: TaskView) => Foreseen,
): Make {
  return ({ lead }, sight, chance) => {
    const task = chance.of(tasksOf(sight.checklist));
    const stale = chance.percent(4);
    const sent = body(task, chance);
    return {
      name: `${name} ${task.key}`,
      foreseen: stale ? whileRunning(sight, () => ['stale-version']) : foresee(sight, task),
      send: () => lead.send(method, `/tasks/${task.key}/${verb}`, sent, task.version + (stale ? 1 : 0)),
    };
  };
}

const answers = ({ questions }: TaskView, chance: Chance) => ({
  answers: Object.fromEntries(questions.map(({ fact, type }) => [fact, chance.of(values[type] ?? [null])])),
});

function toWhole(
  name: string,
  rest: string,
  body: object | undefined,
  foresee: (sight: Sight) => Foreseen,
): Make {
  return ({ lead, panel }, sight) => ({
    name,
    foreseen: foresee(sight),
    send: () => (rest === '/gate/rulings' ? panel : lead).send('POST', rest, body, sight.row.version),
  });
}

const attach: Make = ({ lead }, sight, chance) => {
  const task = chance.of(tasksOf(sight.checklist));
  return { name: `attach ${task.key}`, foreseen: working(sight, task), send: () => lead.attach(task.key) };
};

const choose: Make = async ({ lead }, sight, chance) => {
  const found = (await lead.indicators()).filter(({ placeholder }) => !placeholder);
  const one = found.length ? chance.of(found) : undefined;
  const choice = chance.of(['both', 'award-criterion', 'performance-obligation', 'not-appropriate']);
  return {
    name: `choose ${one?.id ?? 'what is not there'}`,
    foreseen: whileRunning(sight, () => [one ? 'ok' : 'not-found']),
    send: () =>
      lead.send('PUT', `/indicators/${one?.id ?? 'schools'}`, { choice, ...reason }, one?.version ?? 0),
  };
};

const add: Make = ({ lead }, sight) => {
  const own = { title: 'Murals', outcome: 'health', type: 'count', direction: 'more-is-better' };
  return {
    name: 'add an indicator',
    foreseen: whileRunning(sight, () => ['ok']),
    send: () => lead.send('POST', '/indicators', { ...own, choice: 'both', ...reason }),
  };
};

const approveIf: Make = ({ panel, owner }, sight, chance) => {
  const conditions = [1, 2].slice(chance.below(2)).map((n) => ({
    ...{ what: `Condition ${n}`, ownerId: owner, dueOn: '2026-12-01' },
    holds: chance.of(['this-stage', 'next-stage']),
  }));
  const body = { ruling: 'approve-with-conditions', ...reason, conditions };
  return {
    name: 'approve with conditions',
    foreseen: ruling(sight),
    send: () => panel.send('POST', '/gate/rulings', body, sight.row.version),
  };
};

/** A move does what its preview said, whichever that is. */
const move: Make = async ({ lead }, sight, chance) => {
  const targets = await lead.get<MoveTargetView[]>('/workflow-move/targets');
  const workflow = targets.length && chance.percent(90) ? chance.of(targets).workflow : sight.row.stage;
  const keys = async (plan: MovePlanView) => ({
    stages: Object.fromEntries(plan.stagesToPlace.map(({ key }) => [key, null])),
    tasks: Object.fromEntries(plan.tasksToPlace.map(({ key }) => [key, null])),
    goesOnIn: { [plan.stands.key]: plan.stages[0]?.key ?? '' },
  });
  const ask = (said: object) => lead.send('POST', '/workflow-move/preview', { workflow, ...said });
  const nothing = { stages: {}, tasks: {}, goesOnIn: {} };
  const first = await ask(nothing);
  const isPlan = first.status === 200;
  const said = isPlan && chance.percent(70) ? await keys(first.body as unknown as MovePlanView) : nothing;
  const preview = isPlan ? await ask(said) : first;
  const verdict = String(preview.body['verdict']);
  const code =
    preview.status === 200 ? (verdict === 'safe' ? 'ok' : `move-${verdict}`) : String(preview.body['code']);
  return {
    name: `move to ${workflow}`,
    foreseen: [code],
    send: () => lead.send('POST', '/workflow-move', { workflow, ...said, ...reason }, sight.row.version),
    broken: (after) => notAsPreviewed(preview.body as unknown as MovePlanView, after),
  };
};

function notAsPreviewed(plan: MovePlanView, { row, checklist }: Sight): string[] {
  const said = [plan.release, plan.goesOnIn, plan.targetOn, ...plan.obstacles];
  const words = checklist.obstacles.map(({ words }) => words);
  const is = [row.workflowRelease, row.stageTitle, row.stageTargetOn, ...words];
  if (JSON.stringify(is) === JSON.stringify(said)) return [];
  return [`The preview said ${JSON.stringify(said)}, and it is ${JSON.stringify(is)}.`];
}

const completion = ({ kind }: TaskView) => (kind === 'consider-social-value' ? consideration : {});

/** Commands with how often each is made, in a hundred and some. */
export const steps: readonly (readonly [share: number, make: Make])[] = [
  [18, toTask('answer', 'PUT', 'answers', answers, working)],
  [22, toTask('complete', 'POST', 'completion', completion, completing)],
  [6, toTask('skip', 'POST', 'skipping', () => reason, skipping)],
  [6, toTask('reopen', 'POST', 'reopening', () => reason, reopening)],
  [6, attach],
  [6, choose],
  [1, add],
  [14, toWhole('advance', '/stage/advance', undefined, advancing)],
  [3, toWhole('send back', '/stage/send-back', reason, sendingBack)],
  [8, toWhole('approve', '/gate/rulings', { ruling: 'approve', ...reason }, ruling)],
  [3, approveIf],
  [2, toWhole('defer', '/gate/rulings', { ruling: 'defer', ...reason }, ruling)],
  [2, toWhole('pause', '/pause', reason, (sight) => changingState(sight, 'pause'))],
  [4, toWhole('resume', '/resume', reason, (sight) => changingState(sight, 'resume'))],
  [1, toWhole('withdraw', '/withdrawal', reason, (sight) => changingState(sight, 'withdrawal'))],
  [2, toWhole('add a lot', '/lots', { title: 'A lot' }, dividing)],
  [5, move],
];
