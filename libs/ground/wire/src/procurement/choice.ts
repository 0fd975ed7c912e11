import { Choice, Flag, Id, Instant, Key, ListOf, LongText, Text, Texts, Whole } from '../fields.js';
import { directions, indicatorTypes, type IndicatorType } from '../policy/catalogue.js';
import { StandingEffectView } from '../policy/decision.js';

export const choices = ['award-criterion', 'performance-obligation', 'both', 'not-appropriate'] as const;
export type ChoiceWord = (typeof choices)[number];

/** Body of `PUT /procurements/:id/indicators/:key`. A reason is required for `not-appropriate`. */
export class ChoiceGiven {
  @Choice(choices, 'What becomes of the indicator.')
  choice: ChoiceWord;

  @LongText('Reason; required when it is not appropriate.', { optional: true })
  reason?: string;
}

/** Body of `POST /procurements/:id/indicators`: an own indicator, or one of the catalogue that no rule suggested. */
export class IndicatorAdd {
  @Key('Indicator of the catalogue; left out for an own one.', { optional: true })
  indicator?: string;

  @Text('Title of an own indicator.', { optional: true, max: 1000 })
  title?: string;

  @Key('Outcome that an own indicator serves.', { optional: true })
  outcome?: string;

  @Choice(indicatorTypes, 'Type of an own indicator.', { optional: true })
  type?: IndicatorType;

  @Text('Unit of an own indicator.', { optional: true, max: 40 })
  unit?: string;

  @Choice(directions, 'Which way is better, for an own indicator.', { optional: true })
  direction?: (typeof directions)[number];

  @Choice(choices.slice(0, 3), 'What becomes of it.')
  choice: ChoiceWord;

  @LongText('Why it is added.')
  reason: string;
}

/** An indicator on a procurement: suggested, chosen or both. */
export class IndicatorChoiceView {
  @Text('Key of the indicator; own ones start with "own-".', { max: 80 })
  id: string;

  @Text('Title.', { max: 1000 })
  title: string;

  @Text('Theme, by title.')
  theme: string;

  @Texts('Outcomes it serves, by title.')
  outcomes: string[];

  @Text('Type.')
  type: string;

  @Text('Unit.', { optional: true })
  unit?: string;

  @LongText('Guidance.', { optional: true })
  guidance?: string;

  @Flag('An own indicator of this procurement.')
  own: boolean;

  @Flag('The row only prompts for an own indicator: it can be answered by adding one, or by saying why not.')
  placeholder: boolean;

  @ListOf(() => StandingEffectView, 'Suggestions behind it, each with its rule.')
  suggestions: StandingEffectView[];

  @Choice(['suggested', 'cannot-decide', 'added', 'no-longer-suggested'], 'How it came here.')
  state: 'suggested' | 'cannot-decide' | 'added' | 'no-longer-suggested';

  @Choice(choices, 'What the lead chose; absent while undecided.', { optional: true })
  choice?: ChoiceWord;

  @LongText('Reason of the choice.', { optional: true })
  reason?: string;

  @Text('Who chose.', { optional: true })
  by?: string;

  @Instant('When.', { optional: true })
  at?: string;

  @Whole('Release in force when it was chosen.', { optional: true })
  chosenInRelease?: number;

  @Whole('Release by which it appeared, for "new since release n".', { optional: true })
  newSinceRelease?: number;

  @Whole('Version, for If-Match; 0 while undecided.')
  version: number;

  @Id('Decision behind the first suggestion.', { optional: true })
  decisionId?: string;
}
