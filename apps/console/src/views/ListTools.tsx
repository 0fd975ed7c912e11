import { Box } from '@mui/material';
import type { RaRecord } from 'react-admin';
import type { Column } from '../fields/column.js';
import { ChooseColumns } from './ChooseColumns.js';
import { ListFile } from './ListFile.js';
import { SavedViews } from './SavedViews.js';

interface Props<R> {
  columns: Column<R>[];
  shown: Column<R>[];
}

/** What everybody may do with how a list is seen: keep it, choose its columns, take it along. */
export default function ListTools<R extends RaRecord>({ columns, shown }: Props<R>) {
  return (
    <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
      <SavedViews />
      <ChooseColumns columns={columns} />
      <ListFile columns={shown} />
    </Box>
  );
}
