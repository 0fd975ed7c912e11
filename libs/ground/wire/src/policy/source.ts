import { DateOnly, Text } from '../fields.js';

/** Where a figure or a paragraph of a policy document comes from. "[check]" marks one that nobody confirmed from a primary source. */
export class SourceView {
  @Text('What comes from it; left out where it is the whole document.', { optional: true, max: 1000 })
  what?: string;

  @Text('Who says so.', { max: 500 })
  source: string;

  @DateOnly('Day on which somebody last compared it with its source.', { optional: true })
  checkedOn?: string;
}
