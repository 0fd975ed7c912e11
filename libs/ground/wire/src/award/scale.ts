import { ListOf, LongText, Text, Whole } from '../fields.js';

export class ScaleLevel {
  @Whole('Score.', { max: 100 })
  score: number;

  @Text('Title, for example "Good".')
  title: string;

  @LongText('What deserves it.')
  descriptor: string;
}

/** The document kind `scale`: how evaluators score an answer. */
export class ScaleContent {
  @Text('Title.')
  title: string;

  @LongText('When to use it.')
  description: string;

  @ListOf(() => ScaleLevel, 'Levels, from the lowest.')
  levels: ScaleLevel[];
}
