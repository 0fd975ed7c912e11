import type { DocumentKindName } from '@commonweal/wire';
import { useMemo } from 'react';
import type { Option } from './RadioBox.js';

/** One select of a list's filters. */
export interface Select {
  source: string;
  label: string;
  /** What may be picked; or all documents of a kind, which are read where the select is in sight. */
  options: Option[] | DocumentKindName;
  /** Comes by a link: in sight only while something is picked. */
  rare?: boolean;
}

/** What a list can be narrowed by. */
export interface Filters {
  selects: Select[];
  search: boolean;
}

/** The search box and the selects above a list. */
export const useFilters = (selects: Select[], search = true): Filters =>
  useMemo(() => ({ selects, search }), [selects, search]);
