import { Autocomplete, Box, MenuItem, TextField } from '@mui/material';
import { useEffect } from 'react';
import type { ValueEditorProps } from 'react-querybuilder';
import { useWords } from '../../strings/useWords.js';
import { ConstantValue } from './ConstantValue.js';
import { replaced } from './replaced.js';
import { rightType, shaped, type Term, useVocabulary } from './vocabulary.js';

/** What the condition compares with: a value, another fact, or a parameter. */
type Against = 'value' | 'fact' | 'parameter';

const AgainstPicker = ({ value, onChange }: { value: Against; onChange: (against: Against) => void }) => {
  const t = useWords();
  return (
    <TextField
      select
      size="small"
      margin="none"
      label={t('rule.against')}
      value={value}
      onChange={(event) => onChange(event.target.value as Against)}
      sx={{ minWidth: 120, width: 130, flexShrink: 0 }}
    >
      <MenuItem value="value">{t('rule.aValue')}</MenuItem>
      <MenuItem value="parameter">{t('rule.aParameter')}</MenuItem>
      <MenuItem value="fact">{t('rule.aFact')}</MenuItem>
    </TextField>
  );
};

const TermPicker = ({
  terms,
  label,
  value,
  onChange,
}: {
  terms: Term[];
  label: string;
  value: unknown;
  onChange: (name: string) => void;
}) => (
  <Autocomplete
    size="small"
    fullWidth
    options={terms}
    getOptionLabel={({ title }) => title}
    isOptionEqualToValue={(one, other) => one.name === other.name}
    value={terms.find(({ name }) => name === value) ?? null}
    onChange={(_, term) => onChange(term?.name ?? '')}
    renderInput={(params) => <TextField {...params} margin="none" label={label} error={!value} />}
  />
);

/** The right-hand side of a condition, suited to its fact and operator. */
export const ValueEditor = ({
  rule,
  field,
  operator: code,
  value,
  handleOnChange,
  path,
  schema,
}: ValueEditorProps) => {
  const t = useWords();
  const { facts, parameters, operators } = useVocabulary();
  const term = facts.find((fact) => fact.name === field);
  const operator = operators.find((one) => one.operator === code);
  const isReference = rule.valueSource === 'field';
  const fitting = isReference ? (value as unknown) : shaped(value, operator?.value, term && rightType(term));
  const isOff = !isReference && !!operator && !!term && JSON.stringify(fitting) !== JSON.stringify(value);
  useEffect(() => {
    if (isOff) handleOnChange(fitting);
  });
  if (!term || !operator) return null;

  const against: Against = !isReference
    ? 'value'
    : String(value).startsWith('parameter:')
      ? 'parameter'
      : 'fact';
  const compare = (next: Against) => {
    const given =
      next === 'value'
        ? shaped('', operator.value, rightType(term))
        : next === 'parameter'
          ? 'parameter:'
          : '';
    const changed = {
      ...rule,
      valueSource: next === 'value' ? ('value' as const) : ('field' as const),
      value: given,
    };
    schema.dispatchQuery(replaced(schema.getQuery(), path, changed));
  };
  const type = operator.value === 'days' ? 'number' : rightType(term);
  const fits = (one: Term) => rightType(one) === type && one.name !== field;
  return (
    <Box sx={{ display: 'flex', flexWrap: { xs: 'wrap', sm: 'nowrap' }, gap: 1, minWidth: 0 }}>
      {operator.refers && <AgainstPicker value={against} onChange={compare} />}
      <Box sx={{ flex: 1, minWidth: 0 }}>
        {against === 'value' && (
          <ConstantValue term={term} operator={operator} value={fitting} onChange={handleOnChange} />
        )}
        {against === 'parameter' && (
          <TermPicker
            terms={parameters.filter(fits)}
            label={t('rule.parameter')}
            value={value}
            onChange={handleOnChange}
          />
        )}
        {against === 'fact' && (
          <TermPicker
            terms={facts.filter(fits)}
            label={t('rule.otherFact')}
            value={value}
            onChange={handleOnChange}
          />
        )}
      </Box>
    </Box>
  );
};
