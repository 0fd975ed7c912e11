import { useMemo } from 'react';
import { SearchInput, SelectInput } from 'react-admin';
import type { Option } from './RadioBox.js';

/** One select of a list's filters. */
export interface Select {
  source: string;
  label: string;
  options: Option[];
  /** Comes by a link: in sight only while something is picked. */
  rare?: boolean;
}

/** The search box and the selects above a list, always in sight. */
export function useFilters(selects: Select[], search = true) {
  return useMemo(
    () => [
      ...(search ? [<SearchInput key="q" source="q" alwaysOn sx={{ minWidth: { sm: 220 } }} />] : []),
      ...selects.map(({ source, label, options, rare }) => (
        <SelectInput
          key={source}
          source={source}
          label={label}
          alwaysOn={!rare}
          choices={options.map(({ value, title }) => ({ id: value, name: title }))}
          sx={{ minWidth: 132, maxWidth: 320 }}
        />
      )),
    ],
    [selects, search],
  );
}
