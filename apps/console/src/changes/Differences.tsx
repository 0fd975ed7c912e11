import type { EditView, FieldDifference } from '@commonweal/wire';
import { Box } from '@mui/material';
import { DifferenceTable } from '../fields/DifferenceTable.js';
import { useTypedField } from './useTypedField.js';
import { useWords } from '../strings/useWords.js';

const isNotation = ({ at }: FieldDifference) => at.startsWith('/conditions');

/** What differs, field by field. Conditions are read as sentences; their notation is for who asks for it. */
export const Differences = ({ of }: { of: Pick<EditView, 'kind' | 'key' | 'differences'> }) => {
  const t = useWords();
  const typed = useTypedField(of);
  const { differences } = of;
  const notation = differences.filter(isNotation);
  const fields = differences.filter((one) => !isNotation(one));
  return (
    <>
      {(fields.length > 0 || !notation.length) && <DifferenceTable differences={fields} typed={typed} />}
      {notation.length > 0 && (
        <Box component="details" sx={{ my: 1 }}>
          <Box component="summary" sx={{ cursor: 'pointer' }}>
            {t('change.inDetail')}
          </Box>
          <DifferenceTable differences={notation} typed={typed} />
        </Box>
      )}
    </>
  );
};
