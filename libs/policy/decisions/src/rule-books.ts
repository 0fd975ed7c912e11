import type { CalendarContent, FactContent, ParameterContent, RuleContent } from '@commonweal/wire';
import type { DocumentSet } from '@commonweal/documents';
import {
  compileRules,
  factsInConditions,
  Neighbours,
  type RuleBook,
  type RuleSource,
} from '@commonweal/rules';

/** The fact that says when a procurement commences: it picks the value of parameters with a legal date. */
export const commencementFact = 'commencesOn';

const books = new WeakMap<DocumentSet, RuleBook>();

/** The compiled rules of a set of documents; compiled once, for the sets are immutable. */
export function ruleBookOf(documents: DocumentSet): RuleBook {
  const known = books.get(documents);
  if (known) return known;
  const book = compileRules(sourceOf(documents));
  books.set(documents, book);
  return book;
}

/** One rule of a set of documents alone: while it is typed there is a new set with every keystroke. */
export function bookOfRule(documents: DocumentSet, key: string): RuleBook {
  const content = documents.get<RuleContent>('rule', key);
  return compileRules({ ...sourceOf(documents), rules: new Map(content ? [[key, content]] : []) });
}

/** Names of the facts on which the verdict of one rule may depend. */
export function factsAskedBy(documents: DocumentSet, key: string): ReadonlySet<string> {
  const content = documents.get<RuleContent>('rule', key);
  return new Set([commencementFact, ...(content ? factsInConditions(content.conditions) : [])]);
}

const neighbours = new WeakMap<DocumentSet, { today: string; all: Neighbours }>();

/** What the rules of a set of documents are to each other on a day; the last day asked about is kept. */
export function neighboursOf(documents: DocumentSet, today: string): Neighbours {
  const known = neighbours.get(documents);
  if (known?.today === today) return known.all;
  const rules = documents.all<RuleContent>('rule');
  const all = new Neighbours(ruleBookOf(documents), rules, { today });
  neighbours.set(documents, { today, all });
  return all;
}

/** What rules are compiled from, with every rule whole. */
export interface DecisionSource extends RuleSource {
  rules: ReadonlyMap<string, RuleContent>;
}

/** The rules, vocabulary and days off of a set of documents, as the rules lib takes them. */
export function sourceOf(documents: DocumentSet): DecisionSource {
  const bankHolidays = [...documents.all<CalendarContent>('calendar').values()].filter(
    (c) => c.of === 'bank-holidays',
  );
  return {
    rules: documents.all<RuleContent>('rule'),
    facts: documents.all<FactContent>('fact'),
    parameters: documents.all<ParameterContent>('parameter'),
    nonWorkingDays: new Set(bankHolidays.flatMap(({ days }) => days.map(({ date }) => date))),
  };
}
