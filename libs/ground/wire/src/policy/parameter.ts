import { AnyValue, Choice, DateOnly, Flag, ListOf, LongText, Text } from '../fields.js';
import { type DocumentKindName, documentKinds } from './document.js';

export class ParameterValue {
  @DateOnly('First day on which the value holds.')
  from: string;

  @AnyValue('The value; money in whole pence.')
  value: number | string | boolean;

  @Text('Where the value comes from; "[check]" marks one that is not confirmed.', { max: 500 })
  source: string;

  @DateOnly('Day on which somebody last compared it with its source.', { optional: true })
  checkedOn?: string;
}

/** The document kind `parameter`: a series of values with dates. Rules refer to it as `parameter:<key>`. */
export class ParameterContent {
  @Text('Name as it stands in sentences, for example "the works threshold".')
  title: string;

  @Choice(['number', 'money', 'date', 'yes-no', 'text'], 'Type of the value.')
  type: 'number' | 'money' | 'date' | 'yes-no' | 'text';

  @Choice(documentKinds, 'The kind of document whose key each value is, for one that names a document.', {
    optional: true,
  })
  names?: DocumentKindName;

  @Text('Unit of a number.', { optional: true, max: 40 })
  unit?: string;

  @Choice(
    ['today', 'commencement'],
    'Which day picks the value: today, or the day on which the procurement commences.',
  )
  selector: 'today' | 'commencement';

  @ListOf(() => ParameterValue, 'The values, earliest first.')
  series: ParameterValue[];

  @LongText('What it is for.', { optional: true })
  description?: string;

  @Flag('No longer offered to new rules.', { optional: true })
  retired?: boolean;
}
