import { Box } from '@mui/material';
import { type InputProps, useInput, useTranslate } from 'react-admin';
import { FactBox, type FactLike } from './FactBox.js';

interface Props extends Pick<InputProps, 'source' | 'defaultValue' | 'validate' | 'disabled'> {
  label: string;
  fact: FactLike;
  help?: string;
  compact?: boolean;
  required?: boolean;
}

/** The field that suits a fact, inside a react-admin form. */
export const FactInput = ({ label, fact, help, compact, required, ...input }: Props) => {
  const translate = useTranslate();
  const { field, fieldState, isRequired } = useInput(input);
  const fault = fieldState.error?.message?.replace(/^@@react-admin@@"?|"?$/g, '');
  return (
    <Box sx={{ my: compact ? 0.5 : 1.5, width: '100%' }}>
      <FactBox
        fact={fact}
        label={label}
        help={help}
        compact={compact}
        required={required ?? isRequired}
        disabled={input.disabled}
        error={fault ? translate(fault, { _: fault }) : undefined}
        value={field.value}
        onChange={field.onChange}
      />
    </Box>
  );
};

type OneType = Omit<Props, 'fact'> & { unit?: string };

export const MoneyInput = (props: OneType) => <FactInput compact {...props} fact={{ type: 'money' }} />;
export const DateInput = (props: OneType) => <FactInput compact {...props} fact={{ type: 'date' }} />;
export const NumberInput = ({ unit, ...props }: OneType) => (
  <FactInput compact {...props} fact={{ type: 'number', unit }} />
);
export const LongTextInput = (props: OneType) => <FactInput {...props} fact={{ type: 'text' }} />;
export const LineInput = (props: OneType) => <FactInput compact {...props} fact={{ type: 'text' }} />;
export const YesNoInput = (props: OneType) => <FactInput {...props} fact={{ type: 'yes-no' }} />;
export const ChoiceInput = ({
  values,
  ...props
}: OneType & { values: { value: string; title: string }[] }) => (
  <FactInput compact {...props} fact={{ type: 'choice', values }} />
);
export const ChoicesInput = ({
  values,
  ...props
}: OneType & { values: { value: string; title: string }[] }) => (
  <FactInput {...props} fact={{ type: 'choices', values }} />
);
