import type { ImportProblem } from '@commonweal/wire';
import { Alert, AlertTitle, Box } from '@mui/material';
import type { ReactNode } from 'react';
import type { Column } from '../fields/column.js';
import { Rows } from '../fields/Rows.js';
import { useWords } from '../strings/useWords.js';

type Numbered = ImportProblem & { id: number };

/** Every cell that cannot be taken, by sheet, row and column. */
export const ImportProblems = ({ problems, again }: { problems: ImportProblem[]; again: ReactNode }) => {
  const t = useWords();
  const columns: Column<Numbered>[] = [
    { source: 'sheet', label: t('contractImport.sheet'), sortable: true, show: (row) => row.sheet },
    { source: 'row', label: t('contractImport.row'), sortable: true, align: 'right', show: (row) => row.row },
    { source: 'column', label: t('contractImport.column'), sortable: true, show: (row) => row.column },
    { source: 'message', label: t('contractImport.what'), show: (row) => row.message },
  ];
  return (
    <>
      <Alert severity="error" sx={{ mb: 2 }}>
        <AlertTitle>{t('contractImport.problems', { smart_count: problems.length })}</AlertTitle>
        {t('contractImport.problemsText')}
        <Box sx={{ mt: 1.5 }}>{again}</Box>
      </Alert>
      <Rows
        of={problems.map((problem, id) => ({ ...problem, id }))}
        columns={columns}
        label={t('contractImport.problems', { smart_count: problems.length })}
      />
    </>
  );
};
