import { Choice, Key, LongText, Text } from '../fields.js';

/** The ratings of an assessment of key performance indicators, best first. */
export const ratings = ['good', 'approaching-target', 'requires-improvement', 'inadequate', 'other'] as const;

export type Rating = (typeof ratings)[number];

export const ratingCodes = ['met', 'slightlyBelow', 'below', 'significantlyBelow', 'other'] as const;

export type RatingCode = (typeof ratingCodes)[number];

/** The document kind `rating`: a grade of performance, as regulations name it. */
export class RatingContent {
  @Text('Title, as regulations have it.', { max: 80 })
  title: string;

  @Choice(ratingCodes, 'Code in OCDS data.')
  code: RatingCode;

  @LongText('What deserves it.')
  descriptor: string;

  @Key(
    'Parameter: from how many per cent of the promise it is proposed; left out where no figure proposes it.',
    {
      optional: true,
    },
  )
  from?: string;

  @Text('The paragraph of the law.', { max: 500 })
  basis: string;
}
