import { Flag, Id, Key, ListOf, Text } from '../fields.js';

/** A piece of work that is somebody's. */
export class HeldItemView {
  @Key('What kind of work it is.')
  kind: string;

  @Text('What kind of work it is, in words.')
  kindTitle: string;

  @Text('Identity within its kind.', { max: 200 })
  id: string;

  @Text('What it is.', { max: 600 })
  title: string;

  @Text('Path in the console.', { optional: true })
  link?: string;
}

/** Answer of `GET /people/:id/held-work`. */
export class HeldWorkView {
  @Id('Whose it is.')
  personId: string;

  @Text('Whose it is, by name.')
  name: string;

  @Flag('Whether that person may still sign in.')
  active: boolean;

  @ListOf(() => HeldItemView, 'Everything that is theirs and not over.')
  items: HeldItemView[];
}

export class HandOverItem {
  @Key('What kind of work it is.')
  kind: string;

  @Text('Identity within its kind.', { max: 200 })
  id: string;

  @Id('Who gets it.')
  toId: string;
}

/** Body of `POST /people/:id/hand-over` and of its preview. */
export class HandOver {
  @ListOf(() => HandOverItem, 'What goes to whom.', { max: 2000 })
  items: HandOverItem[];
}

/** One line of a preview. */
export class HandOverLine extends HeldItemView {
  @Text('Who gets it, by name.')
  to: string;

  @Text('Why that cannot be.', { optional: true, max: 1000 })
  fault?: string;
}
