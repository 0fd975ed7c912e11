import type { ArgumentView, EffectDescription, EffectUse, SubjectKind } from '@commonweal/wire';
import { MenuItem, TextField } from '@mui/material';
import { useInput } from 'react-admin';
import { useDocuments, usePolicyKinds } from '../documents/useDocuments.js';
import { useStages } from '../documents/useStages.js';
import { ChoicesBox } from '../fields/ChoicesBox.js';
import { FactBox, type FactLike } from '../fields/FactBox.js';
import { PickBox } from '../fields/PickBox.js';
import { FormGrid, Wide } from '../fields/FormGrid.js';
import { asWords } from '../strings/as-words.js';
import { useWord, useWords } from '../strings/useWords.js';
import { CardsInput } from './CardsInput.js';
import { DocumentPicker } from './DocumentPicker.js';

interface ArgumentProps {
  argument: ArgumentView;
  value: unknown;
  onChange: (value: unknown) => void;
}

/** The field types that need no documents to choose from. */
function plainType({ type, values }: ArgumentView): FactLike {
  if (type === 'choice') return { type, values: values?.map((value) => ({ value, title: asWords(value) })) };
  return { type: type === 'long-text' ? 'text' : type, unit: type === 'percent' ? '%' : undefined };
}

const FactList = ({ argument, value, onChange }: ArgumentProps) => {
  const options = useDocuments('fact')
    .filter(({ content }) => content['from'] === 'answer')
    .map(({ key, title }) => ({ value: key, title }));
  return (
    <ChoicesBox label={argument.title} options={options} value={value as string[]} onChange={onChange} />
  );
};

const StagePicker = ({ argument, value, onChange }: ArgumentProps) => (
  <PickBox
    label={argument.title}
    required={!argument.optional}
    options={useStages()}
    value={value}
    onChange={onChange}
  />
);

/** The field that suits an argument of an effect. */
export const Argument = (props: ArgumentProps) => {
  const { argument, value, onChange } = props;
  if (argument.type.startsWith('document:')) return <DocumentPicker {...props} />;
  if (argument.type === 'stage') return <StagePicker {...props} />;
  if (argument.type === 'fact-list') return <FactList {...props} />;
  return (
    <FactBox
      compact={argument.type !== 'long-text'}
      fact={plainType(argument)}
      label={argument.title}
      required={!argument.optional}
      value={value}
      onChange={onChange}
    />
  );
};

interface EffectProps {
  use: EffectUse;
  known: EffectDescription[];
  onChange: (use: EffectUse) => void;
}

const Effect = ({ use, known, onChange }: EffectProps) => {
  const t = useWords();
  const description = known.find((one) => one.effect === use.effect);
  const set = (name: string, value: unknown) => {
    const { [name]: _, ...others } = use;
    onChange(value === null || value === '' ? { ...others, effect: use.effect } : { ...use, [name]: value });
  };
  return (
    <>
      <TextField
        select
        size="small"
        margin="none"
        label={t('rule.effect')}
        value={description ? use.effect : ''}
        onChange={(event) => onChange({ effect: event.target.value })}
        sx={{ maxWidth: 360, mb: 1.5 }}
      >
        {known.map((one) => (
          <MenuItem key={one.effect} value={one.effect}>
            {asWords(one.title)}
          </MenuItem>
        ))}
      </TextField>
      <FormGrid>
        {description?.arguments.map((argument) => {
          const field = (
            <Argument
              key={argument.name}
              argument={argument}
              value={use[argument.name]}
              onChange={(value) => set(argument.name, value)}
            />
          );
          return ['number', 'percent', 'choice'].includes(argument.type) ? (
            field
          ) : (
            <Wide key={argument.name}>{field}</Wide>
          );
        })}
      </FormGrid>
    </>
  );
};

/** What the rule does; each effect's form comes from its description. */
export const EffectsInput = ({ subject }: { subject?: SubjectKind }) => {
  const t = useWords();
  const word = useWord();
  const { field } = useInput({ source: 'effects', defaultValue: [] });
  const known = (usePolicyKinds()?.effects ?? []).filter(
    ({ subjects }) => !subject || subjects.includes(subject),
  );
  const uses = (field.value || []) as EffectUse[];
  return (
    <>
      <CardsInput
        values={uses}
        onChange={field.onChange}
        remove={t('rule.removeEffect')}
        card={(use, set) => <Effect use={use} known={known} onChange={set} />}
      />
      <TextField
        select
        size="small"
        label={t('rule.addEffect')}
        value=""
        onChange={(event) => field.onChange([...uses, { effect: event.target.value }])}
        sx={{ maxWidth: 320, mt: 1.5 }}
        helperText={
          subject ? t('rule.effectsOf', { subject: word('subject', subject).toLowerCase() }) : undefined
        }
      >
        {known.map((one) => (
          <MenuItem key={one.effect} value={one.effect}>
            {asWords(one.title)}
          </MenuItem>
        ))}
      </TextField>
    </>
  );
};
