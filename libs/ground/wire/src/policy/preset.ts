import { Flag, Key, ListOf, LongText, Text, Whole } from '../fields.js';
import { ReleaseEdit } from './release.js';

/** A pack that a council may adopt as a draft change. */
export class PresetView {
  @Key('Identity in lists: its key.')
  id: string;

  @Key('Key.')
  key: string;

  @Text('Title.')
  title: string;

  @LongText('What it holds.')
  description: string;

  @Text('Version.')
  version: string;

  @Flag('A council may well do without it.')
  optional: boolean;

  @Whole('Documents in it.')
  documents: number;

  @Whole('Documents that adopting it would change or add here.')
  differing: number;

  @ListOf(() => ReleaseEdit, 'What adopting it would change here; only on the single preset.', {
    optional: true,
  })
  edits?: ReleaseEdit[];
}
