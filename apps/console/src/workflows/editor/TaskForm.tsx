import type { TaskKind } from '@commonweal/wire';
import { useEffect } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { usePolicyKinds } from '../../documents/useDocuments.js';
import { ChoiceInput, LineInput, LongTextInput, YesNoInput } from '../../fields/FactInput.js';
import { FormGrid, Wide } from '../../fields/FormGrid.js';
import { useWords } from '../../strings/useWords.js';
import { FactsPicker } from './FactsPicker.js';
import { KeyLine } from './KeyLine.js';
import { WhenInput } from './WhenInput.js';

/** A task: the fields that its kind has. */
export const TaskForm = ({ at, isNew }: { at: string; isNew: boolean }) => {
  const t = useWords();
  const { setValue, getValues } = useFormContext();
  const kinds = usePolicyKinds()?.taskKinds ?? [];
  const kind = useWatch({ name: `${at}.kind` }) as TaskKind;
  const asks = kind === 'answer';
  useEffect(() => {
    if (!asks && getValues(`${at}.facts`)) setValue(`${at}.facts`, undefined, { shouldDirty: true });
  }, [asks, at, getValues, setValue]);
  return (
    <>
      <FormGrid>
        <Wide>
          <LineInput source={`${at}.title`} label={t('document.titleField')} required />
          <KeyLine at={at} what="task" isNew={isNew} />
        </Wide>
        <ChoiceInput
          source={`${at}.kind`}
          label={t('document.taskKind')}
          help={t('workflow.kindHelp')}
          values={kinds.map((one) => ({ value: one.kind, title: one.title }))}
          required
        />
        <LineInput source={`${at}.basis`} label={t('document.basis')} required />
        <Wide>
          <LongTextInput source={`${at}.guidance`} label={t('document.guidance')} required />
          {asks && <FactsPicker source={`${at}.facts`} />}
        </Wide>
        <YesNoInput source={`${at}.required`} label={t('document.required')} required />
        {kind !== 'document' && <YesNoInput source={`${at}.evidence`} label={t('document.evidenceWanted')} />}
        <YesNoInput source={`${at}.statutory`} label={t('workflow.statutory')} />
      </FormGrid>
      <WhenInput source={`${at}.when`} />
    </>
  );
};
