import { Box, FormHelperText } from '@mui/material';
import { useId } from 'react';
import { ConstantValue } from '../builder/ConstantValue.js';
import { Argument } from '../EffectsInput.js';
import type { ValueColumn } from './useColumns.js';

interface Props {
  column: ValueColumn;
  rule: string;
  value: unknown;
  faults: string[];
  onChange: (value: unknown) => void;
}

/** The heading of the column names the value already: its label is read out and not shown. */
const labelUnseen = {
  '& .MuiFormControl-root .MuiInputLabel-root': {
    position: 'absolute',
    width: 1,
    height: 1,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
    m: 0,
  },
  '& .MuiOutlinedInput-notchedOutline': { top: 0 },
  '& .MuiOutlinedInput-notchedOutline legend': { display: 'none' },
} as const;

const isWide = ({ kind }: ValueColumn) =>
  'argument' in kind ? kind.argument.type !== 'percent' : kind.operator.value === 'several';

/** One value of one rule; what is wrong with it stands beneath it. */
export const ValueCell = ({ column, rule, value, faults, onChange }: Props) => {
  const id = useId();
  const label = `${column.title}, ${rule}`;
  const isBad = faults.length > 0;
  return (
    <Box
      role="group"
      aria-label={label}
      aria-describedby={isBad ? id : undefined}
      sx={{
        ...labelUnseen,
        minWidth: isWide(column) ? 300 : 150,
        ...(isBad && {
          '& .MuiOutlinedInput-notchedOutline': { top: 0, borderColor: 'error.main', borderWidth: 2 },
        }),
      }}
    >
      {'term' in column.kind ? (
        <ConstantValue {...column.kind} label={label} value={value} onChange={onChange} />
      ) : (
        <Argument
          argument={{ ...column.kind.argument, title: label }}
          value={value}
          onChange={(given) => onChange(given ?? '')}
        />
      )}
      {isBad && (
        <FormHelperText error id={id}>
          {faults.join(' ')}
        </FormHelperText>
      )}
    </Box>
  );
};
