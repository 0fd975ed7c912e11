import {
  AnyValue,
  Choice,
  DateOnly,
  Flag,
  Id,
  Instant,
  Json,
  Key,
  ListOf,
  LongText,
  One,
  Text,
  Texts,
  Whole,
} from '../fields.js';
import { Basis, verdicts, type VerdictWord } from './rule.js';

/** One node of an explanation: a leaf has `fact`, a group has `children`. */
export class ExplanationNode {
  @Choice(['all', 'any', 'not', 'leaf'], 'What stands here.')
  node: 'all' | 'any' | 'not' | 'leaf';

  @Choice(verdicts, 'What it came to.')
  verdict: VerdictWord;

  @LongText('The condition in words.')
  words: string;

  @Text('The value that was seen, in words; leaves only.', { optional: true, max: 2000 })
  saw?: string;

  @Text('Fact; leaves only.', { optional: true })
  fact?: string;

  @AnyValue('Nodes beneath it; groups only.', { optional: true })
  children?: ExplanationNode[];
}

/** One rule explained for one subject: answers "why?" and "why not?". */
export class ExplanationView {
  @Key('Rule.')
  rule: string;

  @Text('Title of the rule.')
  title: string;

  @Choice(verdicts, 'Verdict.')
  verdict: VerdictWord;

  @LongText('The rule as a sentence.')
  sentence: string;

  @Texts('What it does, in words.')
  effects: string[];

  @One(() => Basis, 'The paragraph of policy or law it rests on.')
  basis: Basis;

  @One(() => ExplanationNode, 'Each condition with what it saw.')
  tree: ExplanationNode;

  @Texts('Facts that are missing.')
  missing: string[];

  @LongText('What would have had to differ for it to apply.', { optional: true })
  nearestMiss?: string;

  @Whole('Release of the rule.')
  release: number;

  @DateOnly('The day on which it was evaluated.')
  today: string;
}

/** What a person did with a Decision, and why. */
export class ResponseView {
  @Text('What was done, in words.', { max: 500 })
  what: string;

  @LongText('Why.', { optional: true })
  reason?: string;

  @Text('Who.')
  by: string;

  @Instant('When.')
  at: string;
}

/** An immutable record of what a rule concluded. */
export class DecisionView {
  @Id('Identity.')
  id: string;

  @Text('Kind of the subject.')
  subjectKind: string;

  @Id('Subject.')
  subjectId: string;

  @Key('Rule.')
  rule: string;

  @Text('Title of the rule.')
  ruleTitle: string;

  @Choice(verdicts, 'Verdict.')
  verdict: VerdictWord;

  @Whole('Release whose rule decided.')
  release: number;

  @DateOnly('The day on which it was evaluated.')
  today: string;

  @Instant('When.')
  at: string;

  @Texts('What followed, in words.')
  effects: string[];

  @Flag('A later decision of the same rule on the same subject has replaced it.')
  replaced: boolean;

  @One(
    () => ExplanationView,
    'Explanation out of the release and the facts as they were; only on the single decision.',
    { optional: true },
  )
  explanation?: ExplanationView;

  @Json('The facts as they were, in words by title; only on the single decision.', { optional: true })
  facts?: Record<string, string>;

  @ListOf(() => ResponseView, 'What people did with it; only on the single decision.', { optional: true })
  responses?: ResponseView[];
}

/** What rules ask of one subject now. */
export class StandingEffectView {
  @Id('Identity.')
  id: string;

  @Key('Effect.')
  effect: string;

  @Json('Its arguments.')
  arguments: Record<string, unknown>;

  @Text('The effect in words.', { max: 1000 })
  words: string;

  @Key('Rule.')
  rule: string;

  @Text('Title of the rule.')
  ruleTitle: string;

  @Id('Decision behind it: ask it why.')
  decisionId: string;

  @Choice(['stands', 'cannot-decide', 'no-longer-required'], 'Whether it stands.')
  state: 'stands' | 'cannot-decide' | 'no-longer-required';

  @Texts('Facts that are missing, by title, for one that cannot be decided.')
  missing: string[];

  @Texts('The same facts by name, so that their questions can be offered.')
  missingFacts: string[];

  @Whole('Release in which it appeared.')
  sinceRelease: number;

  @Flag('It appeared through a publish, not through an answer: "new since release n".')
  newByRelease: boolean;
}

/** Body of `POST /policy/trials`: try a draft rule against a form of facts. Nothing is written. */
export class TrialRequest {
  @AnyValue('The draft rule content.')
  content: Record<string, unknown>;

  @Json('Facts by name.')
  facts: Record<string, unknown>;

  @Id('Change in which it is edited.', { optional: true })
  change?: string;
}

/** Query of `GET /decisions/replay`. */
export class ReplayQuery {
  @Id('The last Decision that was replayed; from the first one when left out.', { optional: true })
  after?: string;
}

/** A Decision that comes out otherwise when it is concluded again from what it keeps. */
export class ReplayDifference {
  @Id('The Decision.')
  decisionId: string;

  @Key('Its rule.')
  rule: string;

  @Whole('The release out of which it was made.')
  release: number;

  @Choice(verdicts, 'What it says.')
  verdict: VerdictWord;

  @Choice(
    [...verdicts, 'other-facts'],
    'What comes out now, or that the facts behind it are not what they were.',
  )
  again: VerdictWord | 'other-facts';
}

/** Some Decisions, concluded again. */
export class ReplayView {
  @Whole('How many.')
  replayed: number;

  @ListOf(() => ReplayDifference, 'Those that come out otherwise.')
  differences: ReplayDifference[];

  @Id('Where to go on; left out where there are no more.', { optional: true })
  next?: string;
}
