/** A label above its box rather than on its border, so that a long question is read whole. For MUI's TextField. */
export const labelAbove = {
  '& .MuiInputLabel-root': {
    position: 'static',
    transform: 'none',
    whiteSpace: 'normal',
    overflow: 'visible',
    maxWidth: 'none',
    mb: 0.5,
    fontSize: '0.9375rem',
    lineHeight: 1.35,
    fontWeight: 600,
    color: 'text.primary',
  },
  '& .MuiOutlinedInput-notchedOutline': { top: 0 },
  '& .MuiOutlinedInput-notchedOutline legend': { display: 'none' },
} as const;

/** The same for react-admin's boxes with choices: their `TextFieldProps`. */
export const textFieldLabelledAbove = { sx: labelAbove, slotProps: { inputLabel: { shrink: true } } };
