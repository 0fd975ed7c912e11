import {
  AnyValue,
  Choice,
  DateOnly,
  Flag,
  Id,
  Json,
  Key,
  ListOf,
  LongText,
  One,
  Text,
  Texts,
  Whole,
} from '../fields.js';
import { subjectKinds, type SubjectKind } from './subject.js';

/**
 * Conditions in the language of json-rules-engine: `all`, `any`, `not` and leaves of `fact`, `operator`, `value`.
 * A value is a constant, another fact (`{ fact: 'contractMonths' }`) or a parameter (`{ fact: 'parameter:works-threshold' }`).
 */
export type Conditions = AllOf | AnyOf | Not | Leaf;
export interface AllOf {
  all: Conditions[];
}
export interface AnyOf {
  any: Conditions[];
}
export interface Not {
  not: Conditions;
}
export type Scalar = string | number | boolean;
export interface Reference {
  fact: string;
}
export interface Leaf {
  fact: string;
  operator: string;
  value: Scalar | Scalar[] | Reference;
}

/** What a rule does when it applies: `effect` names a registered effect, the other keys are its arguments. */
export interface EffectUse {
  effect: string;
  [argument: string]: unknown;
}

export const verdicts = ['applies', 'does-not-apply', 'cannot-decide'] as const;
export type VerdictWord = (typeof verdicts)[number];

export class RuleExample {
  @Text('What the example is, in a few words.')
  title: string;

  @Json('Facts by name; a fact left out is not known.')
  facts: Record<string, unknown>;

  @Choice(verdicts, 'The expected verdict.')
  expect: VerdictWord;

  @DateOnly('The day on which the example is evaluated; the day of evaluation when left out.', {
    optional: true,
  })
  today?: string;
}

export class Basis {
  @LongText('The paragraph of policy or law, in our own words or quoted from our own framework.')
  text: string;

  @Text('Where it stands.', { max: 500 })
  source: string;

  @DateOnly('Day on which somebody last compared it with its source.', { optional: true })
  checkedOn?: string;
}

/** The document kind `rule`. */
export class RuleContent {
  @Text('Title, as it stands in lists.')
  title: string;

  @Choice(subjectKinds, 'What the rule is about.')
  subject: SubjectKind;

  @Json('Conditions in the language of json-rules-engine.')
  conditions: Conditions;

  @AnyValue('Effects, each with its arguments.')
  effects: EffectUse[];

  @One(() => Basis, 'Why the rule exists.')
  basis: Basis;

  @Text('Who answers for the rule.')
  owner: string;

  @DateOnly('The day by which someone must read it again.')
  reviewBy: string;

  @DateOnly('First day on which it is applied.', { optional: true })
  from?: string;

  @DateOnly('Last day on which it is applied.', { optional: true })
  until?: string;

  @Whole('Order among suggestions; larger first. Never changes a verdict.', {
    optional: true,
    min: 1,
    max: 1000,
  })
  priority?: number;

  @ListOf(() => RuleExample, 'Facts with the expected verdict.')
  examples: RuleExample[];

  @Flag('No longer applied.', { optional: true })
  retired?: boolean;
}

/** Body of `POST /policy/examples`: an example for a draft rule out of something real. Nothing is written. */
export class ExampleRequest {
  @Id('The subject that it is made from, of the kind that the rule is about.')
  subjectId: string;

  @Id('Change in which the rule is edited.', { optional: true })
  change?: string;

  @AnyValue('The draft content of the rule.')
  content: Record<string, unknown>;
}

export class MadeExampleView {
  @One(() => RuleExample, 'Only facts of which the conditions speak, with the verdict that they lead to.')
  example: RuleExample;

  @Texts('Facts that were not taken over, because free text may name people.')
  left: string[];
}

/** A reference to a document as lists of references use it. */
export class DocumentReference {
  @Key('Document kind.')
  kind: string;

  @Text('Document key.', { max: 80 })
  key: string;
}
