import { Autocomplete, Box, TextField } from '@mui/material';
import type { OperatorDescription } from '@commonweal/wire';
import { FactBox } from '../../fields/FactBox.js';
import { valueInWords } from '../../fields/value-in-words.js';
import { useWords } from '../../strings/useWords.js';
import { readTyped } from './read-typed.js';
import { rightType, type Term } from './vocabulary.js';

interface Constant {
  term: Term;
  operator: OperatorDescription;
  value: unknown;
  onChange: (value: unknown) => void;
  /** Says which value it is, where several stand side by side. */
  label?: string;
}

const Several = ({ term, value, onChange, label }: Constant) => {
  const t = useWords();
  const options = term.values?.map((one) => one.value) ?? [];
  const help = term.type === 'money' || term.type === 'date' || term.type === 'number' ? term.type : 'text';
  return (
    <Autocomplete
      multiple
      size="small"
      freeSolo={!options.length}
      options={options}
      value={Array.isArray(value) ? (value as unknown[]) : []}
      getOptionLabel={(option) => valueInWords(option, term)}
      onChange={(_, given) => onChange(given.map((one) => readTyped(one, term.type)))}
      renderInput={(params) => (
        <TextField
          {...params}
          margin="none"
          label={label ?? t('rule.values')}
          helperText={options.length ? undefined : t(`rule.typeSeveral.${help}`)}
        />
      )}
    />
  );
};

const Pair = ({ term, value, onChange, label }: Constant) => {
  const t = useWords();
  const named = (end: string) => (label ? `${label}: ${end}` : end);
  const [low, high] = Array.isArray(value) ? (value as unknown[]) : [];
  return (
    <Box sx={{ display: 'flex', gap: 1 }}>
      <FactBox
        tight
        compact
        fact={term}
        label={named(t('rule.from'))}
        value={low}
        onChange={(given) => onChange([given ?? '', high ?? ''])}
      />
      <FactBox
        tight
        compact
        fact={term}
        label={named(t('rule.until'))}
        value={high}
        onChange={(given) => onChange([low ?? '', given ?? ''])}
      />
    </Box>
  );
};

/** A value typed or picked, in the shape that the operator wants. */
export const ConstantValue = (props: Constant) => {
  const t = useWords();
  const { term, operator, value, onChange, label = t('rule.value') } = props;
  const isWorking = operator.operator === 'withinWorkingDays';
  switch (operator.value) {
    case 'several':
      return <Several {...props} />;
    case 'pair':
      return <Pair {...props} />;
    case 'days':
      return (
        <FactBox
          tight
          compact
          fact={{ type: 'number', unit: t(isWorking ? 'rule.workingDays' : 'rule.days') }}
          label={label}
          value={value}
          onChange={(given) => onChange(given ?? '')}
        />
      );
    case 'yes-no':
      return (
        <FactBox
          tight
          compact
          required
          fact={{ type: 'yes-no' }}
          label={label}
          value={value}
          onChange={onChange}
        />
      );
    case 'none':
      return null;
    default:
      return (
        <FactBox
          tight
          compact
          required={term.type === 'yes-no'}
          fact={{ ...term, type: rightType(term) }}
          label={label}
          value={value}
          onChange={(given) => onChange(given ?? '')}
        />
      );
  }
};
