import type { FieldDifference } from '@commonweal/wire';
import { Box } from '@mui/material';
import { DifferenceTable } from '../fields/DifferenceTable.js';
import { useWords } from '../strings/useWords.js';

const isNotation = ({ at }: FieldDifference) => at.startsWith('/conditions');

/** What differs, field by field. Conditions are read as sentences; their notation is for who asks for it. */
export const Differences = ({ differences }: { differences: FieldDifference[] }) => {
  const t = useWords();
  const notation = differences.filter(isNotation);
  const fields = differences.filter((one) => !isNotation(one));
  return (
    <>
      {(fields.length > 0 || !notation.length) && <DifferenceTable differences={fields} />}
      {notation.length > 0 && (
        <Box component="details" sx={{ my: 1 }}>
          <Box component="summary" sx={{ cursor: 'pointer' }}>
            {t('change.inDetail')}
          </Box>
          <DifferenceTable differences={notation} />
        </Box>
      )}
    </>
  );
};
