import type { PackLine, StandingEffectView } from '@commonweal/wire';
import { assess } from '../dossier/assess.js';
import { effectsOf, text, type Dossier } from '../dossier/dossier.js';

/** What the Act asks to be considered, as it is on record. */
const consideration: Record<string, string> = {
  wellBeing: 'How it might improve well-being',
  securing: 'How that is secured',
  consult: 'Whether to consult',
  consultReason: 'Why',
  disregarded: 'Disregarded for urgency',
};

export function considerationLines({ tasks }: Dossier): PackLine[] {
  return [...tasks.values()].flatMap(({ kind, record }) =>
    kind === 'consider-social-value' && record
      ? Object.entries(consideration).flatMap(([field, label]) => {
          const said = record[field];
          return said ? [{ label, text: said }] : [];
        })
      : [],
  );
}

/** Warnings and blocks that stand, what a rule cannot decide, tasks that were skipped, conditions that are open. */
export function riskLines(dossier: Dossier, today: string): PackLine[] {
  const { stages } = assess(dossier, today);
  const tasks = stages.flatMap((stage) => stage.tasks);
  const skipped = tasks.flatMap(({ task }) => {
    const reason = dossier.tasks.get(task.key)?.skipped;
    return typeof reason === 'string'
      ? [{ label: `Waived: ${task.title}`.slice(0, 1000), text: reason }]
      : [];
  });
  const open = tasks
    .filter(({ task, status }) => task.condition && status !== 'completed')
    .map(({ task }) => ({ label: 'Condition still open', text: task.condition?.what ?? task.title }));
  return [...warningLines(dossier), ...skipped, ...open];
}

function warningLines(dossier: Dossier): PackLine[] {
  const warnings = effectsOf(dossier, 'warn', 'stands').map((one) => ruleLine('Warning', one));
  const blocks = effectsOf(dossier, 'block-stage')
    .filter(({ state }) => state !== 'no-longer-required')
    .map((one) => ruleLine(one.missing.length ? 'A rule may block' : 'A rule blocks', one));
  return [...warnings, ...blocks];
}

function ruleLine(label: string, effect: StandingEffectView): PackLine {
  const { decisionId, ruleTitle } = effect;
  return { label, text: text(effect, 'message'), detail: `By ${ruleTitle}.`, decisionId };
}

const elsewhere = new Set(['suggest-indicator', 'warn', 'block-stage']);

/** What stands beside: weightings, limits, tasks, the panel itself. */
export function ruleLines({ effects }: Dossier): PackLine[] {
  return effects
    .filter(({ effect, state }) => !elsewhere.has(effect) && state === 'stands')
    .map(({ ruleTitle, words, decisionId }) => ({ label: ruleTitle, text: words, decisionId }));
}
