import Delete from '@mui/icons-material/DeleteOutline';
import {
  Autocomplete,
  Box,
  Button,
  FormControlLabel,
  IconButton,
  MenuItem,
  Checkbox,
  TextField,
} from '@mui/material';
import type {
  ActionProps,
  CombinatorSelectorProps,
  FieldSelectorProps,
  NotToggleProps,
  OperatorSelectorProps,
} from 'react-querybuilder';
import { useWord, useWords } from '../../strings/useWords.js';
import { useActs } from './acts.js';
import { PartMenu } from './PartMenu.js';
import { ValueEditor } from './ValueEditor.js';
import { operatorsFor, useVocabulary } from './vocabulary.js';

const FactPicker = ({ value, handleOnChange }: FieldSelectorProps) => {
  const t = useWords();
  const word = useWord();
  const { facts } = useVocabulary();
  const sorted = [...facts].sort((a, b) => a.from.localeCompare(b.from) || a.title.localeCompare(b.title));
  return (
    <Autocomplete
      size="small"
      options={sorted}
      groupBy={({ from }) => word('factFrom', from)}
      getOptionLabel={({ title }) => title}
      isOptionEqualToValue={(one, other) => one.name === other.name}
      value={sorted.find(({ name }) => name === value) ?? null}
      onChange={(_, fact) => handleOnChange(fact?.name ?? '')}
      renderInput={(params) => <TextField {...params} margin="none" label={t('rule.fact')} error={!value} />}
    />
  );
};

const OperatorPicker = ({ value, handleOnChange, field }: OperatorSelectorProps) => {
  const t = useWords();
  const vocabulary = useVocabulary();
  const type = vocabulary.facts.find((fact) => fact.name === field)?.type;
  const known = operatorsFor(vocabulary, type);
  return (
    <TextField
      select
      size="small"
      margin="none"
      label={t('rule.operator')}
      value={known.some((one) => one.operator === value) ? value : ''}
      onChange={(event) => handleOnChange(event.target.value)}
    >
      {known.map(({ operator, words }) => (
        <MenuItem key={operator} value={operator}>
          {words}
        </MenuItem>
      ))}
    </TextField>
  );
};

const GroupPicker = ({ value, handleOnChange }: CombinatorSelectorProps) => {
  const t = useWords();
  return (
    <TextField
      select
      size="small"
      margin="none"
      fullWidth={false}
      label={t('rule.group')}
      value={value ?? 'and'}
      onChange={(event) => handleOnChange(event.target.value)}
      sx={{ minWidth: 170 }}
    >
      <MenuItem value="and">{t('rule.all')}</MenuItem>
      <MenuItem value="or">{t('rule.any')}</MenuItem>
    </TextField>
  );
};

const Not = ({ checked, handleOnChange }: NotToggleProps) => {
  const t = useWords();
  return (
    <FormControlLabel
      label={t('rule.not')}
      control={<Checkbox size="small" checked={!!checked} onChange={(_, on) => handleOnChange(on)} />}
    />
  );
};

const AddCondition = ({ handleOnClick }: ActionProps) => {
  const t = useWords();
  return (
    <Button size="small" onClick={(event) => handleOnClick(event)}>
      {t('rule.addCondition')}
    </Button>
  );
};

const AddGroup = ({ handleOnClick }: ActionProps) => {
  const t = useWords();
  return (
    <Button size="small" variant="text" onClick={(event) => handleOnClick(event)}>
      {t('rule.addGroup')}
    </Button>
  );
};

const Part = ({ path, ruleOrGroup }: ActionProps) => {
  const t = useWords();
  const { remove } = useActs();
  const isGroup = 'rules' in ruleOrGroup;
  return (
    <Box className="part" sx={{ display: 'flex', ml: 'auto' }}>
      <PartMenu path={path} isGroup={isGroup} />
      <IconButton
        size="small"
        onClick={() => remove(path)}
        aria-label={t(isGroup ? 'rule.removeGroup' : 'rule.removeCondition')}
      >
        <Delete />
      </IconButton>
    </Box>
  );
};

/** MUI controls of our own, each with a name for assistive technology. */
export const controls = {
  fieldSelector: FactPicker,
  operatorSelector: OperatorPicker,
  combinatorSelector: GroupPicker,
  notToggle: Not,
  addRuleAction: AddCondition,
  addGroupAction: AddGroup,
  removeRuleAction: Part,
  removeGroupAction: Part,
  valueSourceSelector: null,
  valueEditor: ValueEditor,
};
