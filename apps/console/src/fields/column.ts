import type { CellForm } from '@commonweal/wire';
import type { ReactNode } from 'react';
import type { Option } from './RadioBox.js';

/** What stands in a file for a column that is seen. */
export interface FileColumn {
  /** Field of the wire; fields inside it after a dot. */
  source: string;
  /** Heading; that of the column when left out. */
  label?: string;
  as?: CellForm;
  /** Group of words that its values are written in: `pace`. */
  words?: string;
  /** Titles that its values are written in. */
  titles?: Option[];
}

export interface Column<R> {
  /** Field of the wire; what the engine sorts by. */
  source: string;
  label: string;
  show: (row: R) => ReactNode;
  sortable?: boolean;
  align?: 'right';
  /** What stands for it in a file: its source as it is when left out, nothing for buttons. */
  file?: FileColumn[];
}
