import type { TaskKind, TaskStatus, VerdictWord } from '@commonweal/wire';
import { listInWords } from '@commonweal/rules';
import type { PlannedTask } from './planned-stage.js';

export type StagePlace = 'done' | 'current' | 'to-come';

/** Whether the conditions of a task hold, and what is missing when that cannot be decided. */
export interface Applies {
  verdict: VerdictWord;
  /** Titles of facts. */
  missing: readonly string[];
}

/** How the choice of indicators stands. */
export interface ChoicesState {
  /** Standing suggestions without a choice. */
  undecided: number;
  made: number;
  /** Limits of policy that the choices break, in words. */
  broken: readonly string[];
}

/** How work stands whose rows another lib keeps: criteria, bids, evaluation, award, contract. */
export interface WorkFound {
  isBegun: boolean;
  /** What is still to do, each as a noun phrase: "an offer price of Acme Ltd". */
  open: readonly string[];
  /** What is wrong, each a sentence. */
  problems: readonly string[];
  /** Who brought it to its end, for work that is complete without a record. */
  completion?: { byId: string; at: Date };
}

/** Everything that the status of a task is derived from. */
export interface TaskEvidence {
  place: StagePlace;
  applies: Applies;
  /** Questions with and without an answer, and answers that their fact no longer allows, in words. */
  answered: number;
  unanswered: number;
  misfits: readonly string[];
  /** A record stands: given, and not reopened since. */
  recorded: boolean;
  attachments: number;
  /** Why it was reopened, when it was and was not completed since. */
  reopened?: string;
  /** Why it was skipped, when it was. */
  skipped?: string;
  choices?: ChoicesState;
  work?: WorkFound;
}

export interface StatusFound {
  status: TaskStatus;
  because?: string;
}

const recordWords: Partial<Record<TaskKind, string>> = {
  confirm: 'the confirmation',
  document: 'the confirmation',
  'consider-social-value': 'the record',
  criteria: 'the confirmation',
  bids: 'the confirmation',
  evaluation: 'the confirmation',
  award: 'the confirmation',
};

/** The one place where the status of a task comes from. */
export function taskStatus(task: PlannedTask, evidence: TaskEvidence): StatusFound {
  return notOpen(task, evidence) ?? faulty(evidence) ?? progress(task, evidence);
}

function notOpen({ asked }: PlannedTask, { applies, place, skipped }: TaskEvidence): StatusFound | undefined {
  if (applies.verdict === 'does-not-apply') return { status: 'not-applicable' };
  if (skipped !== undefined) return { status: 'not-applicable', because: `Skipped: ${skipped}` };
  const missing =
    applies.verdict === 'cannot-decide'
      ? applies.missing
      : asked?.state === 'cannot-decide'
        ? asked.missing
        : null;
  if (missing)
    return {
      status: 'cannot-start-yet',
      because: `It depends on what is not known yet: ${listInWords(missing, 'and')}.`,
    };
  if (place === 'to-come') return { status: 'cannot-start-yet', because: 'Its stage has not begun.' };
  return undefined;
}

function faulty({ misfits, choices, work }: TaskEvidence): StatusFound | undefined {
  const broken = choices && choices.undecided === 0 ? choices.broken : [];
  const faults = [...misfits, ...broken, ...(work?.problems ?? [])];
  return faults.length ? { status: 'problem', because: faults.join(' ') } : undefined;
}

function progress(task: PlannedTask, evidence: TaskEvidence): StatusFound {
  const open = stillToDo(task, evidence);
  const { reopened, answered, attachments, choices, work } = evidence;
  if (reopened !== undefined)
    return { status: 'in-progress', because: [`Reopened: ${reopened}`, ...wanted(open)].join(' ') };
  if (!open.length)
    return task.asked?.state === 'no-longer-required'
      ? { status: 'completed', because: 'It is no longer required.' }
      : { status: 'completed' };
  const isBegun = answered + attachments + (choices?.made ?? 0) > 0 || work?.isBegun;
  return isBegun ? { status: 'in-progress', because: wanted(open).join('') } : { status: 'not-started' };
}

const wanted = (open: string[]) => (open.length ? [`Still to do: ${listInWords(open, 'and')}.`] : []);

/** What keeps a task from being complete, in words; empty when nothing does. */
export function stillToDo(task: PlannedTask, evidence: TaskEvidence): string[] {
  const { unanswered, attachments, recorded, choices, work } = evidence;
  const wantsDocument = task.kind === 'document' || task.evidence;
  return [
    unanswered ? counted(unanswered, 'question to answer', 'questions to answer') : '',
    wantsDocument && !attachments ? 'a document to attach' : '',
    ...(work?.open ?? []),
    recorded ? '' : (recordWords[task.kind] ?? ''),
    choices?.undecided
      ? counted(choices.undecided, 'suggested indicator to decide', 'suggested indicators to decide')
      : '',
    choices && !choices.undecided && !choices.made && !recorded ? 'the choice of indicators' : '',
  ].filter(Boolean);
}

const counted = (n: number, one: string, several: string) => `${n} ${n === 1 ? one : several}`;
