import { InputAdornment, TextField, type TextFieldProps } from '@mui/material';
import { useEffect, useState } from 'react';
import { penceOf, poundsOf } from './pounds.js';

type Props = Omit<TextFieldProps, 'value' | 'onChange'> & {
  /** Whole pence. */
  value: unknown;
  /** Whole pence, null for nothing; what is no amount is handed on as typed, for the check to name it. */
  onChange: (value: number | string | null) => void;
};

const shown = (value: unknown) =>
  typeof value === 'number' ? poundsOf(value) : typeof value === 'string' ? value : '';

/** Pounds for the eye, pence for the record. */
export const MoneyBox = ({ value, onChange, ...rest }: Props) => {
  const [text, setText] = useState(shown(value));
  useEffect(() => {
    setText((typed) => (penceOf(typed) === value ? typed : shown(value)));
  }, [value]);
  const type = (typed: string) => {
    setText(typed);
    onChange(typed.trim() === '' ? null : (penceOf(typed) ?? typed));
  };
  return (
    <TextField
      {...rest}
      value={text}
      onChange={(event) => type(event.target.value)}
      onBlur={(event) => {
        setText(shown(value));
        rest.onBlur?.(event);
      }}
      slotProps={{
        ...rest.slotProps,
        input: { startAdornment: <InputAdornment position="start">£</InputAdornment> },
        htmlInput: {
          inputMode: 'decimal',
          autoComplete: 'off',
          ...(rest.slotProps?.htmlInput as object | undefined),
        },
      }}
    />
  );
};
