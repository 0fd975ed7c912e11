import { Button } from '@mui/material';
import type { FieldValues } from 'react-hook-form';
import { Form } from '../../fields/Form.js';
import { LongTextInput } from '../../fields/FactInput.js';
import { WhenDirty } from '../../fields/WhenDirty.js';
import { useWords } from '../../strings/useWords.js';
import type { TaskFormProps } from '../TaskBody.js';
import { useCompletion } from './useCompletion.js';

/** It is done, with a note if one is wanted. */
export const ConfirmForm = ({ task, onDone, onDirty }: TaskFormProps) => {
  const t = useWords();
  const { complete, busy } = useCompletion(task, onDone);
  return (
    <Form
      onSubmit={(values: FieldValues) => complete({ note: (values['note'] as string | null) ?? undefined })}
    >
      <WhenDirty tell={onDirty} />
      <LongTextInput source="note" label={t('task.note')} help={t('task.noteHelp')} />
      <Button type="submit" variant="contained" loading={busy}>
        {t('task.complete')}
      </Button>
    </Form>
  );
};
