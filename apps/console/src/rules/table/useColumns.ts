import type { ArgumentView, OperatorDescription, RuleContent } from '@commonweal/wire';
import { usePolicyKinds } from '../../documents/useDocuments.js';
import { capital } from '../../strings/as-words.js';
import type { Term, Vocabulary } from '../builder/vocabulary.js';
import { holesOf, pointer, type Step } from './shape.js';

/** A value that the rules of a table have each otherwise. */
export interface ValueColumn {
  path: Step[];
  /** JSON pointer, as the checks name the place. */
  at: string;
  title: string;
  kind: { term: Term; operator: OperatorDescription } | { argument: ArgumentView };
}

/** One column for each value in the shape of the rules. */
export function useValueColumns(content: Partial<RuleContent>, words: Vocabulary): ValueColumn[] {
  const effects = usePolicyKinds()?.effects ?? [];
  return holesOf(content).flatMap(({ path, of }): ValueColumn[] => {
    const place = { path, at: pointer(path) };
    if ('fact' in of) {
      const term = words.facts.find(({ name }) => name === of.fact);
      const operator = words.operators.find((one) => one.operator === of.operator);
      if (!term || !operator || operator.value === 'none') return [];
      return [{ ...place, title: `${capital(term.title)} ${operator.words}`, kind: { term, operator } }];
    }
    const argument = effects
      .find(({ effect }) => effect === of.effect)
      ?.arguments.find(({ name }) => name === of.argument);
    return argument ? [{ ...place, title: argument.title, kind: { argument } }] : [];
  });
}
