import type { Conditions, RuleContent, Stage } from '@commonweal/wire';
import type { DocumentSet, Finding } from '@commonweal/documents';
import { factsInConditions } from '@commonweal/rules';
import { error, warning, type Place } from './place.js';
import { isAnswered, type Asked } from './questions.js';

type Questions = ReadonlyMap<string, Asked>;

/** Conditions of tasks that cannot be decided when the task is due, because their fact is asked later or never. */
export function conditionsTooEarly(
  places: readonly Place[],
  asked: Questions,
  documents: DocumentSet,
): Finding[] {
  return places.flatMap(({ task, stage, order, at }) => {
    if (!task.when) return [];
    return neededBy(task.when).flatMap((name) => {
      const fact = isAnswered(name, documents);
      const found = asked.get(name);
      if (!fact || (found && found.order < order)) return [];
      const say = (rest: string) => `"${task.title}" depends on ${fact.title}, which ${rest}`;
      if (!found)
        return [
          error('never-asked', say('nobody is asked for. Ask for it in an earlier task.'), `${at}/when`),
        ];
      // In the same stage the task waits for its answer; from a later one it would hold its own stage for ever.
      return found.stage > stage && task.required
        ? [error('asked-too-late', say(`is asked only in "${found.by}", after this stage.`), `${at}/when`)]
        : [warning('asked-too-late', say(`is asked only in "${found.by}", further down.`), `${at}/when`)];
    });
  });
}

/** Rules that keep a stage from being left until a fact is known that is asked after that stage. */
export function blocksTooEarly(
  stages: readonly Stage[],
  asked: Questions,
  documents: DocumentSet,
): Finding[] {
  return [...documents.all<RuleContent>('rule').values()].flatMap((rule) =>
    rule.subject === 'procurement' && !rule.retired
      ? rule.effects.flatMap(({ effect, stage }) => {
          const index = stages.findIndex(({ key }) => key === stage);
          return effect === 'block-stage' && index >= 0 ? blockFindings(rule, index, asked, documents) : [];
        })
      : [],
  );
}

function blockFindings(
  rule: RuleContent,
  stage: number,
  asked: Questions,
  documents: DocumentSet,
): Finding[] {
  return neededBy(rule.conditions).flatMap((name) => {
    const fact = isAnswered(name, documents);
    const found = asked.get(name);
    if (!fact || (found && found.stage <= stage)) return [];
    const where = found ? `is asked only in "${found.by}", after this stage` : 'no task asks for';
    return [
      warning(
        'block-undecided',
        `The rule "${rule.title}" may keep this stage from being left until ${fact.title} is known, which ${where}.`,
        `/stages/${stage}`,
      ),
    ];
  });
}

/** Facts that the conditions cannot do without: where they speak of whether it is known, their author saw to that. */
function neededBy(conditions: Conditions): string[] {
  const cared = new Set<string>();
  collect(conditions, cared);
  return factsInConditions(conditions).filter((name) => !name.startsWith('parameter:') && !cared.has(name));
}

function collect(node: unknown, cared: Set<string>): void {
  if (Array.isArray(node)) for (const child of node) collect(child, cared);
  if (typeof node !== 'object' || node === null) return;
  if ('operator' in node && node.operator === 'isKnown' && 'fact' in node) cared.add(String(node.fact));
  for (const child of Object.values(node)) collect(child, cared);
}
