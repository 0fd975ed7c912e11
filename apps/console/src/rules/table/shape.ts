import type { Conditions, DocumentView, RuleContent } from '@commonweal/wire';

export type Step = string | number;

/** A value of a rule that other rules of its shape may have otherwise. */
export interface Hole {
  /** Where it stands in the content. */
  path: Step[];
  value: unknown;
  of: { fact: string; operator: string } | { effect: string; argument: string };
}

type Content = Partial<RuleContent>;

/** What rules of one shape have alike: all of what they are about, ask and do but the values. */
export function shapeOf(content: Content): string {
  const alike = holesOf(content).reduce<object>((rest, { path }) => withValue(rest, path, null), {
    subject: content.subject,
    conditions: content.conditions,
    effects: content.effects,
  });
  return JSON.stringify(alike);
}

/** The values of a rule, those of its conditions first; other facts and parameters belong to its shape. */
export function holesOf({ conditions, effects }: Content): Hole[] {
  const uses = Array.isArray(effects) ? effects : [];
  return [
    ...(conditions ? conditionHoles(conditions, ['conditions']) : []),
    ...uses.flatMap(({ effect, ...given }, index) =>
      Object.keys(given)
        .sort()
        .map((argument) => ({
          path: ['effects', index, argument],
          value: given[argument],
          of: { effect, argument },
        })),
    ),
  ];
}

function conditionHoles(node: Conditions, path: Step[]): Hole[] {
  if ('all' in node) return node.all.flatMap((one, index) => conditionHoles(one, [...path, 'all', index]));
  if ('any' in node) return node.any.flatMap((one, index) => conditionHoles(one, [...path, 'any', index]));
  if ('not' in node) return conditionHoles(node.not, [...path, 'not']);
  const { fact, operator, value } = node;
  if (typeof value === 'object' && !Array.isArray(value)) return [];
  return [{ path: [...path, 'value'], value, of: { fact, operator } }];
}

/** The content with another value at a place; everything beside it is the same object as before. */
export function withValue<T extends object>(content: T, [step, ...rest]: Step[], value: unknown): T {
  if (step === undefined) return value as T;
  const below = (content as Record<Step, unknown>)[step];
  const changed = rest.length ? withValue(below ?? {}, rest, value) : value;
  if (Array.isArray(content)) return content.with(Number(step), changed) as unknown as T;
  return { ...(inOrder(content) as T), [step]: changed };
}

/** Keys in one order, so that equal shapes are equal texts. */
function inOrder(content: object): object {
  return Object.fromEntries(Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Rules in force by shape, those with the most rules first; alone of its shape is left out. */
export function byShape(rules: DocumentView[]): DocumentView[][] {
  const groups = new Map<string, DocumentView[]>();
  for (const rule of rules) {
    if (rule.retired) continue;
    const shape = shapeOf(rule.content);
    groups.set(shape, [...(groups.get(shape) ?? []), rule]);
  }
  return [...groups.values()].filter((group) => group.length > 1).sort((a, b) => b.length - a.length);
}

/** JSON pointer of a place, as the checks name it. */
export const pointer = (path: readonly Step[]) => `/${path.join('/')}`;
