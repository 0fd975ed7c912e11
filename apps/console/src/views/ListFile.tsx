import { Button, Typography } from '@mui/material';
import { type RaRecord, useListContext, useResourceContext } from 'react-admin';
import { listFile } from '../api/lists.js';
import type { Column } from '../fields/column.js';
import { useWords } from '../strings/useWords.js';
import { fileColumns } from './file-columns.js';
import { MenuButton } from './MenuButton.js';

const formats = ['csv', 'xlsx'] as const;

/** Every row that the filters leave, in the columns that are seen, as a file. */
export function ListFile<R extends RaRecord>({ columns }: { columns: Column<R>[] }) {
  const t = useWords();
  const resource = useResourceContext() ?? '';
  const { filterValues: filter, sort, total = 0 } = useListContext<R>();
  return (
    <MenuButton label={t('view.file')}>
      {(close) => (
        <>
          <Typography variant="body2" sx={{ mb: 1 }}>
            {t('view.fileText', { smart_count: total })}
          </Typography>
          {formats.map((format) => (
            <Button
              key={format}
              component="a"
              href={listFile(resource, { filter, sort }, format, fileColumns(columns))}
              download
              onClick={close}
              sx={{ mr: 1 }}
            >
              {t(`field.format.${format}`)}
            </Button>
          ))}
        </>
      )}
    </MenuButton>
  );
}
