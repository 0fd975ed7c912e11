import { Flag, ListOf, Text } from '../fields.js';

/** Query of `GET /search`. */
export class SearchQuery {
  @Text('Words, or nearly: a slip of the keyboard is forgiven.', { max: 200 })
  q: string;
}

/** Something that was found. */
export class FoundView {
  @Text(
    'What kind of thing it is: procurement, contract, supplier, person, document, obligation, certificate, file, comment.',
  )
  kind: string;

  @Text('Identity within its kind.', { max: 200 })
  id: string;

  @Text('What it is called.', { max: 500 })
  title: string;

  @Text('What tells it from others of that name: reference, supplier, address, key.', { max: 500 })
  about: string;

  @Text('For a policy document, its kind.', { optional: true })
  document?: string;

  @Text('Path in the console.')
  link: string;
}

/** Answer of `GET /search`. */
export class SearchView {
  @ListOf(() => FoundView, 'By kind, the most like first.')
  found: FoundView[];

  @Flag('The words stand nowhere: what was found is only like them.')
  nearly: boolean;
}
