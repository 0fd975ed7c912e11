import {
  AnyValue,
  Choice,
  Flag,
  Id,
  Instant,
  Json,
  Key,
  ListOf,
  LongText,
  Text,
  Texts,
  Whole,
} from '../fields.js';
import { FactValue } from './fact.js';
import { policyCheckCodes, type PolicyCheck } from './checks.js';

export const documentKinds = [
  'theme',
  'outcome',
  'indicator',
  'fact',
  'rule',
  'parameter',
  'calendar',
  'template',
  'ladder',
  'panel',
  'workflow',
  'scale',
  'notice',
  'duty',
  'rating',
  'exemption',
  'term',
  'retention',
] as const;
export type DocumentKindName = (typeof documentKinds)[number];

/** Something a check found in a policy document. Errors stop a publish, warnings do not. */
export class PolicyProblem {
  @Choice(['error', 'warning'], 'Errors stop a publish.')
  severity: 'error' | 'warning';

  @Choice(policyCheckCodes, 'Stable code of the check.')
  code: PolicyCheck;

  @Text('What is wrong and how to mend it.', { max: 2000 })
  message: string;

  @Key('Kind of the document.')
  kind: string;

  @Text('Key of the document.', { max: 80 })
  key: string;

  @Text('JSON pointer into the content, for example "/conditions/all/0/operator".', {
    optional: true,
    max: 500,
  })
  at?: string;
}

/** One policy document as it stands in a release (or in a change, where a draft is asked for). */
export class DocumentView {
  @Text('Kind and key joined by a colon: the identity used in lists.', { max: 170 })
  id: string;

  @Key('Document kind.')
  kind: DocumentKindName;

  @Text('Document key.', { max: 80 })
  key: string;

  @Text('Title.', { max: 1000 })
  title: string;

  @Json('Content, as its kind says.')
  content: Record<string, unknown>;

  @LongText('How it reads in English.')
  english: string;

  @Whole('Number of the revision, from 1.')
  revision: number;

  @Whole('Release in which this revision came.')
  sinceRelease: number;

  @Flag('Retired: kept for what runs, not offered to what is new.')
  retired: boolean;

  @Texts('Open changes that edit it, by reference.')
  openChanges: string[];
}

/** A policy document by name: what lists are narrowed by, without its content. */
export class DocumentNameView {
  @Text('Document key.', { max: 80 })
  key: string;

  @Text('Title.', { max: 1000 })
  title: string;

  @ListOf(() => FactValue, 'What may be chosen in it: the values of a fact, the stages of a workflow.')
  choices: FactValue[];
}

export class DocumentRevisionView {
  @Whole('Number of the revision, from 1.')
  revision: number;

  @Whole('Release in which it came.')
  release: number;

  @Text('Title of the change that made it.')
  change: string;

  @Instant('When it was published.')
  publishedAt: string;

  @Text('Who published it.')
  publishedBy: string;

  @Json('Content.')
  content: Record<string, unknown>;
}

export class WhereUsedView {
  @Text('What uses it, for example "rule" or "procurement".')
  usedBy: string;

  @Text('Key or reference of the user.')
  reference: string;

  @Text('Title of the user.', { max: 1000 })
  title: string;

  @Text('Path in the console.')
  link: string;
}

export const documentUses = [
  'award-criterion',
  'performance-obligation',
  'both',
  'not-appropriate',
  'obligation',
  'walked',
] as const;
export type DocumentUse = (typeof documentUses)[number];

/** How many procurements or contracts that the caller may see use a document, and the list of them. */
export class DocumentUseView {
  @Choice(documentUses, 'What it is used as.')
  usedAs: DocumentUse;

  @Whole('How many of them.')
  count: number;

  @Text('Path in the console, of the list of them.', { max: 500 })
  link: string;
}

/** An argument of a described value, enough for the console to build its form. */
export class ArgumentView {
  @Text('Name of the argument.')
  name: string;

  @Text('What people see.')
  title: string;

  @Text('text, long-text, number, percent, choice, document:<kind>, fact-list.')
  type: string;

  @Texts('Values of a choice.', { optional: true })
  values?: string[];

  @Flag('May be left out.', { optional: true })
  optional?: boolean;
}

export class EffectDescription {
  @Key('Code of the effect.')
  effect: string;

  @Text('Title for pickers, for example "suggest an indicator".')
  title: string;

  @Text('Sentence with ((argument)) placeholders.')
  sentence: string;

  @ListOf(() => ArgumentView, 'Its arguments.')
  arguments: ArgumentView[];

  @Texts('Subject kinds whose rules may use it.')
  subjects: string[];

  @Text('What it does when the rule cannot decide.')
  whenUnknown: string;
}

export class OperatorDescription {
  @Text('Operator as it stands in the conditions.')
  operator: string;

  @Text('Words for pickers, for example "is at least".')
  words: string;

  @Texts('Fact types that it fits.')
  types: string[];

  @Choice(['one', 'several', 'pair', 'days', 'yes-no', 'none'], 'Shape of its value.')
  value: 'one' | 'several' | 'pair' | 'days' | 'yes-no' | 'none';

  @Flag('Whether another fact or a parameter may stand to the right.')
  refers: boolean;
}

export class KindDescription {
  @Key('Document kind.')
  kind: string;

  @Text('Title, for example "Rule".')
  title: string;

  @Text('Plural, for example "Rules".')
  plural: string;
}

export class TaskKindDescription {
  @Key('Task kind.')
  kind: string;

  @Text('Title.')
  title: string;
}

/** The described values from which the console builds its forms. */
export class PolicyKindsView {
  @ListOf(() => KindDescription, 'Document kinds.')
  kinds: KindDescription[];

  @ListOf(() => EffectDescription, 'Effects.')
  effects: EffectDescription[];

  @ListOf(() => OperatorDescription, 'Operators.')
  operators: OperatorDescription[];

  @ListOf(() => TaskKindDescription, 'Task kinds.')
  taskKinds: TaskKindDescription[];
}

/** Body of `POST /policy/sentences`: a draft rule to be read back in English and checked while typing. */
export class SentenceRequest {
  @Text('Key of the rule, for a rule that exists.', { optional: true, max: 80 })
  key?: string;

  @Id('Change in which it is edited, by id.', { optional: true })
  change?: string;

  @AnyValue('The rule content as far as it is filled in.')
  content: Record<string, unknown>;
}

/** A condition that the examples do not show both ways: a mistake in it would go unnoticed. */
export class UnseenCondition {
  @Text('JSON pointer of the condition.', { max: 500 })
  at: string;

  @LongText('The condition in words.')
  words: string;

  @Choice(['holding', 'failing', 'either'], 'Which way no example has seen it.')
  never: 'holding' | 'failing' | 'either';
}

export class SentenceView {
  @LongText('The conditions as a sentence: "Applies when …".')
  sentence: string;

  @Texts('Each effect as a sentence.')
  effects: string[];

  @ListOf(() => PolicyProblem, 'What the checks found.')
  problems: PolicyProblem[];

  @ListOf(() => UnseenCondition, 'Conditions that no example has seen both holding and failing.')
  unseen: UnseenCondition[];
}
