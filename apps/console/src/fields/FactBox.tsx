import { InputAdornment, MenuItem, TextField } from '@mui/material';
import { useWords } from '../strings/useWords.js';
import { ChoicesBox } from './ChoicesBox.js';
import { labelAbove } from './label-above.js';
import { MoneyBox } from './MoneyBox.js';
import { PickBox } from './PickBox.js';
import { type Option, RadioBox } from './RadioBox.js';

/** What a field has to know about a fact, a parameter or an argument in order to take a value of it. */
export interface FactLike {
  type: string;
  unit?: string;
  values?: Option[];
}

export interface FactBoxProps {
  fact: FactLike;
  label: string;
  value: unknown;
  /** null takes the answer back. */
  onChange: (value: unknown) => void;
  help?: string;
  error?: string;
  required?: boolean;
  disabled?: boolean;
  /** One line and a select instead of radios and several lines. */
  compact?: boolean;
  /** The label on the border of the box instead of above it, for tight places. */
  tight?: boolean;
}

/** The field that suits the type of a fact. */
export const FactBox = (props: FactBoxProps) => {
  const { fact, compact } = props;
  switch (fact.type) {
    case 'money':
      return <MoneyBox {...textual(props)} value={props.value} onChange={props.onChange} />;
    case 'yes-no':
      return compact ? <SelectOne {...props} /> : <YesNo {...props} />;
    case 'choice':
      if ((fact.values?.length ?? 0) > 12) return <PickBox {...props} options={fact.values ?? []} />;
      return compact || (fact.values?.length ?? 0) > 6 ? <SelectOne {...props} /> : <Radios {...props} />;
    case 'choices':
      return <ChoicesBox {...props} options={fact.values ?? []} value={props.value as string[]} />;
    default:
      return <Typed {...props} />;
  }
};

/** What every box of MUI is given. */
function textual({ label, help, error, required, disabled, fact, tight }: FactBoxProps) {
  return {
    label,
    helperText: error ?? help,
    error: !!error,
    required,
    disabled,
    size: 'small' as const,
    fullWidth: true,
    margin: 'none' as const,
    sx: tight ? undefined : labelAbove,
    slotProps: { inputLabel: { shrink: !tight || fact.type === 'date' || fact.unit ? true : undefined } },
  };
}

const Typed = (props: FactBoxProps) => {
  const { fact, value, onChange } = props;
  const isNumber = fact.type === 'number' || fact.type === 'percent';
  const given = textual(props);
  const unit = isNumber && fact.unit && <InputAdornment position="end">{fact.unit}</InputAdornment>;
  const read = (typed: string) =>
    typed === '' ? null : isNumber && Number.isFinite(Number(typed)) ? Number(typed) : typed;
  return (
    <TextField
      {...given}
      slotProps={{ ...given.slotProps, input: unit ? { endAdornment: unit } : {} }}
      type={isNumber ? 'number' : fact.type === 'date' ? 'date' : 'text'}
      multiline={fact.type === 'text' && !props.compact}
      minRows={fact.type === 'text' && !props.compact ? 3 : undefined}
      value={value ?? ''}
      onChange={(event) => onChange(read(event.target.value))}
    />
  );
};

const Radios = (props: FactBoxProps) => (
  <RadioBox {...props} options={props.fact.values ?? []} value={props.value as string} />
);

function useYesNo(): Option[] {
  const t = useWords();
  return [
    { value: 'true', title: t('field.yes') },
    { value: 'false', title: t('field.no') },
  ];
}

const asText = (value: unknown) => (typeof value === 'boolean' ? String(value) : undefined);

const YesNo = (props: FactBoxProps) => (
  <RadioBox
    {...props}
    row
    options={useYesNo()}
    value={asText(props.value)}
    onChange={(value) => props.onChange(value === 'true')}
  />
);

const SelectOne = (props: FactBoxProps) => {
  const yesNo = useYesNo();
  const isYesNo = props.fact.type === 'yes-no';
  const options = isYesNo ? yesNo : (props.fact.values ?? []);
  const read = (chosen: string) => (chosen === '' ? null : isYesNo ? chosen === 'true' : chosen);
  return (
    <TextField
      {...textual(props)}
      select
      value={(isYesNo ? asText(props.value) : props.value) ?? ''}
      onChange={(event) => props.onChange(read(event.target.value))}
    >
      {!props.required && <MenuItem value="">–</MenuItem>}
      {options.map((option) => (
        <MenuItem key={option.value} value={option.value}>
          {option.title}
        </MenuItem>
      ))}
    </TextField>
  );
};
