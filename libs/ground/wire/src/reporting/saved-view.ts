import { Choice, Flag, Id, Json, Key, Text, Texts } from '../fields.js';
import { sortOrders, type SortOrder } from '../list.js';

/** Query of `GET /saved-views`. */
export class SavedViewQuery {
  @Key('List, as the console calls it: procurements.')
  list: string;
}

/** Body of `POST /saved-views`: how a list is seen, under a name. */
export class SavedViewCreate {
  @Key('List, as the console calls it: procurements.')
  list: string;

  @Text('Name; one of the same name is replaced.', { max: 80 })
  name: string;

  @Json('Filters by their names, as the list itself takes them.')
  filter: Record<string, unknown>;

  @Text('Field to sort by; the order of the list itself when left out.', { optional: true, max: 60 })
  sort?: string;

  @Choice(sortOrders, 'Direction of the sort.')
  order: SortOrder;

  @Texts('Columns that are not seen.', { max: 60 })
  hidden: string[];

  @Flag('Colleagues see it too.')
  shared: boolean;
}

/** How a list is seen, under a name. */
export class SavedViewView extends SavedViewCreate {
  @Id('Saved view.')
  id: string;

  @Text('Who keeps it.')
  owner: string;

  @Flag('The caller keeps it.')
  mine: boolean;
}
