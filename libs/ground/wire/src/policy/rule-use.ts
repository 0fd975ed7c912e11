import { Choice, Instant, Key, ListOf, Text, Whole } from '../fields.js';
import { ResponseView } from './decision.js';
import { subjectKinds, type SubjectKind } from './subject.js';

export const responseOutcomes = ['accepted', 'declined'] as const;
/** What a response comes to: the suggestion was taken up, or it was not. */
export type ResponseOutcome = (typeof responseOutcomes)[number];

/** What has become of a rule since it was published. */
export class RuleUseView {
  @Key('Rule.')
  rule: string;

  @Text('Its title.')
  title: string;

  @Choice(subjectKinds, 'What it is about.')
  subject: SubjectKind;

  @Whole('Decisions in which it applied.')
  fired: number;

  @Whole('How often what it asked for was taken up, by the last answer to each.')
  accepted: number;

  @Whole('How often it was declined.')
  declined: number;

  @Instant('When it applied last.', { optional: true })
  lastFiredAt?: string;
}

/** What somebody declined, and why. */
export class DeclinedView extends ResponseView {
  @Text('Reference of the subject.')
  reference: string;

  @Text('Path in the console.')
  link: string;
}

export class RuleUseDetailView extends RuleUseView {
  @ListOf(() => DeclinedView, 'What was declined, latest first; at most 50.')
  reasons: DeclinedView[];
}
