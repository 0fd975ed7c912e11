import type { FieldSides, Side } from '@commonweal/wire';
import { Box, Typography } from '@mui/material';
import type { TypedField } from '../fields/lines-of.js';
import { RadioBox } from '../fields/RadioBox.js';
import { StatusTag } from '../fields/StatusTag.js';
import { useWords } from '../strings/useWords.js';
import { ThreeSides } from './ThreeSides.js';

interface Props {
  field: FieldSides;
  typed: TypedField;
  side?: Side;
  /** Absent where there is nothing to choose. */
  onChoose?: (side: Side) => void;
}

/** A field that somebody changed: who, from what to what; where both did, which side stands. */
export const FieldOfBoth = ({ field, typed, side, onChoose }: Props) => {
  const t = useWords();
  return (
    <Box sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 0.5 }}>
        <Typography component="span" sx={{ fontWeight: 600 }}>
          {field.field}
        </Typography>
        <StatusTag group="sides" value={field.verdict} />
      </Box>
      {/* Conditions are read as the sentences above; in their notation nobody would compare them. */}
      {!field.at.startsWith('/conditions') && (
        <ThreeSides
          title={field.field}
          at={field.at}
          typed={typed}
          base={field.base}
          theirs={field.theirs}
          mine={field.mine}
        />
      )}
      {onChoose && field.verdict === 'clash' && (
        <RadioBox
          label={t('change.sides.which', { field: field.field })}
          row
          required
          options={[
            { value: 'theirs', title: t('change.sides.takeTheirs') },
            { value: 'mine', title: t('change.sides.keepMine') },
          ]}
          value={side}
          onChange={(value) => onChoose(value as Side)}
        />
      )}
    </Box>
  );
};
