import { Flag, Key, LongText, Text, Texts } from '../fields.js';

/** The document kind `term`: a word of the trade, explained where it stands. */
export class TermContent {
  @Text('The word, in the singular: “Award criterion”.', { max: 100 })
  title: string;

  @LongText('What it means, in plain English.')
  definition: string;

  @Texts('Other forms in which it stands in texts: “award criteria”.', { optional: true, max: 10 })
  forms?: string[];

  @Flag('Of an everyday sense too: explained in the glossary, and not marked in texts.', { optional: true })
  quiet?: boolean;

  @Text('Where the meaning comes from.', { optional: true, max: 300 })
  source?: string;
}

/** One term of the glossary. */
export class TermView extends TermContent {
  @Key('Key.')
  key: string;
}
