import type { EditView } from '@commonweal/wire';
import { Alert } from '@mui/material';
import { useWords } from '../strings/useWords.js';

interface Props {
  /** The edit, where there is one already; else the changes that have the document open. */
  edit?: EditView;
  openChanges?: string[];
}

/** Tells who begins or goes on editing that somebody else does too. */
export const EditedBeside = ({ edit, openChanges = [] }: Props) => {
  const t = useWords();
  const references = edit ? edit.others.map(({ reference }) => reference) : openChanges;
  if (references.length === 0) return null;
  return (
    <Alert severity="warning" role={undefined} sx={{ mb: 2 }}>
      {t('change.sides.beside', { references: references.join(', ') })}
    </Alert>
  );
};
