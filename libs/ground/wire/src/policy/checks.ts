/**
 * Every check of policy documents, by the kind of document: its code, and what it finds. Nothing else can be reported,
 * because the type of a code is made from this list; and a spec holds against each of them a document in which it is
 * found and one in which it must not be.
 */
export const policyChecks = {
  /** Of every kind. */
  document: {
    'wrong-shape': 'a field that is missing, unknown or of the wrong type',
    'unknown-reference': 'a document that does not exist',
  },
  /** Of conditions, in rules and in the tasks of workflows. */
  conditions: {
    'root-leaf': 'conditions that do not begin with a group',
    'too-deep': 'groups nested too deep',
    'too-many': 'too many conditions',
    'not-a-condition': 'something else where a condition stands',
    'two-groups': 'two groups in one condition',
    'refused-key': 'what json-rules-engine knows and is not used here: paths, named conditions and the like',
    'unknown-key': 'a key that means nothing',
    'empty-group': 'a group without conditions',
    empty: 'an empty condition',
    'fact-missing': 'no fact',
    'operator-missing': 'no operator',
    'value-missing': 'no value',
    'too-many-values': 'a list that is too long',
    'too-long': 'a text that is too long',
    'unknown-operator': 'an operator that there is not',
    'unknown-fact': 'a fact that the vocabulary does not have',
    'fact-subject': 'a fact about another subject',
    'retired-fact': 'a fact that is retired',
    'operator-type': 'an operator that does not fit the type of the fact',
    'value-shape': 'one value where several stand, or the reverse',
    'value-type': 'a value of another type',
    'value-choice': 'a value that is none of the choices',
    'value-range': 'a range whose end lies before its beginning',
    'no-reference': 'a comparison with a fact, by an operator that cannot',
    'reference-type': 'a comparison with a fact or parameter of another type',
    'unknown-parameter': 'a parameter that there is not',
    'retired-parameter': 'a parameter that is retired',
    'broken-parameter': 'a parameter with a wrong value',
    'never-true': 'conditions that can never hold',
    'always-true': 'conditions that always hold',
    'part-never-true': 'a part that can never hold',
    'part-always-true': 'a part that always holds',
  },
  rule: {
    'dates-reversed': 'a last day before the first',
    'review-due': 'a review whose day has passed',
    'no-example': 'no example',
    'example-fact': 'an example with a fact that there is not',
    'example-value': 'an example with a value that its fact cannot have',
    'example-fails': 'an example that comes out otherwise',
    'duplicate-rule': 'another rule that is the same',
    'subsumed-rule': 'another rule that makes this one needless',
    'contradicting-rule': 'another rule that says otherwise of the same subject',
    'unknown-effect': 'an effect that there is not',
    'wrong-subject': 'an effect on another subject',
    'wrong-argument': 'an argument that is missing, unknown or of the wrong type',
    'wrong-effect':
      'an effect whose arguments cannot be followed: a retired indicator, a stage that there is not',
  },
  fact: {
    'no-values': 'a choice without choices',
    'needless-values': 'choices of what is no choice',
    'value-twice': 'a choice that stands there twice',
    'no-question': 'nothing to ask people by',
  },
  parameter: {
    'wrong-value': 'a value of another type',
    'no-value': 'no value',
    'out-of-order': 'values that do not stand earliest first',
  },
  theme: { 'same-place': 'another theme in its place' },
  outcome: { 'same-place': 'another outcome in its place' },
  indicator: {
    'same-place': 'another indicator in its place',
    'unit-missing': 'a quantity without a unit',
    'levels-missing': 'a level without levels',
    'levels-unused': 'levels of what is no level',
    'level-twice': 'a level that stands there twice',
    'does-not-add-up': 'a sum or an average of what has none',
    'no-outcome': 'no outcome to stand under',
    'outcome-twice': 'the same outcome twice',
    'own-successor': 'itself as its successor',
    'successor-of-live': 'a successor of what is not retired',
    'retired-successor': 'a successor that is retired',
    'money-unsourced': 'a money value without a source',
    'money-outdated': 'a money value whose last day has passed',
    'money-of-no-unit': 'a money value of what is not counted in units',
  },
  calendar: {
    'ends-before-it-begins': 'a last day before the first',
    'outside-the-calendar': 'a day before its first or after its last',
    'day-twice': 'a day that stands there twice',
    'not-in-order': 'days that do not stand earliest first',
    'on-a-weekend': 'a day that is no working day anyway',
    'ends-soon': 'an end less than a year ahead',
    'empty-year': 'a year without a bank holiday',
  },
  template: {
    'unknown-message-kind': 'a kind of message that there is not',
    'unknown-placeholder': 'a placeholder that means nothing',
    'missing-placeholder': 'no placeholder where the message is nothing without it',
    'secret-in-subject': 'a secret in the subject line',
  },
  ladder: {
    'not-in-order': 'rungs out of order',
    nobody: 'a rung that tells nobody',
    'told-twice': 'somebody told twice on one day',
    'wrong-message-kind': 'a template of other messages',
  },
  panel: { 'value-twice': 'two quorums from one value' },
  workflow: {
    'no-stage': 'no stage',
    'no-task': 'a stage without a task',
    'stage-not-in-vocabulary': 'a stage that rules cannot name',
    'gate-without-work': 'a gate at which nothing need be done',
    'key-twice': 'two stages or tasks of one key',
    'no-question': 'a task that asks nothing',
    'fact-not-asked': 'a question for what nobody can be asked',
    'not-a-date': 'a commencement that is no date',
    'award-order': 'tasks of the award out of order',
    'award-work-missing': 'a task of the award without what it works on',
    'not-considered': 'no consideration of social value',
    'considered-too-late': 'a consideration of social value after the market was asked',
    'never-asked': 'conditions on a fact that nobody is asked for',
    'asked-too-late': 'conditions on a fact that is asked later',
    'block-undecided': 'a rule that blocks until a fact is known that is not asked by then',
    'asked-twice': 'a question that is asked twice',
  },
  scale: { 'levels-not-rising': 'levels whose scores do not rise' },
  notice: { 'unknown-placeholder': 'a placeholder that means nothing' },
  duty: { 'not-a-date': 'days counted from what is no date' },
  rating: { 'unknown-rating': 'a rating that regulations do not name' },
  term: { 'explained-twice': 'a word that another term explains too' },
  /** Of a change and of the whole release that it would make; and of parts of a rule that never reach a document. */
  change: {
    'outdated-edit': 'an edit of a document that somebody else has published since',
    'bad-date': 'a day that is none',
    engine: 'conditions that json-rules-engine cannot load',
    'engines-disagree': 'a verdict that json-rules-engine does not share',
  },
} as const;

type Checks = typeof policyChecks;

export type PolicyCheck = { [Kind in keyof Checks]: keyof Checks[Kind] }[keyof Checks];

const codes: string[] = Object.values(policyChecks).flatMap((checks) => Object.keys(checks));

/** The codes of all checks, each once. */
export const policyCheckCodes: readonly string[] = [...new Set(codes)].sort();
