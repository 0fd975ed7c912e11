import { useStore } from 'react-admin';

/** Columns of a list that its reader does not want to see, by their source; kept in this browser. */
export const useHidden = (list: string) => useStore<string[]>(`hiddenColumns.${list}`, []);
