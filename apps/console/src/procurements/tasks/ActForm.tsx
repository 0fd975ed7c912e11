import { Accordion, AccordionDetails, AccordionSummary, Button } from '@mui/material';
import ExpandMore from '@mui/icons-material/ExpandMore';
import type { FieldValues } from 'react-hook-form';
import { Form } from '../../fields/Form.js';
import { FactInput, LongTextInput } from '../../fields/FactInput.js';
import { WhenDirty } from '../../fields/WhenDirty.js';
import { useWords } from '../../strings/useWords.js';
import type { TaskFormProps } from '../TaskBody.js';
import { useCompletion } from './useCompletion.js';

const given = (values: FieldValues) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== ''));

/** The record that the Public Services (Social Value) Act 2012 asks for, section 1(3) and 1(7): (a), (b) and (c). */
export const ActForm = ({ task, onDone, onDirty }: TaskFormProps) => {
  const t = useWords();
  const { complete, busy } = useCompletion(task, onDone);
  const consult = [
    { value: 'yes', title: t('task.act.consultYes') },
    { value: 'no', title: t('task.act.consultNo') },
  ];
  return (
    <Form
      onSubmit={(values: FieldValues) => complete(given(values))}
      record={task.record}
      warnWhenUnsavedChanges
    >
      <WhenDirty tell={onDirty} />
      <LongTextInput source="wellBeing" label={t('task.act.a')} help={t('task.act.aHelp')} />
      <LongTextInput source="securing" label={t('task.act.b')} help={t('task.act.bHelp')} />
      <FactInput source="consult" label={t('task.act.c')} fact={{ type: 'choice', values: consult }} />
      <LongTextInput source="consultReason" label={t('task.act.cReason')} />
      <Accordion sx={{ my: 2 }}>
        <AccordionSummary expandIcon={<ExpandMore />}>{t('task.act.disregard')}</AccordionSummary>
        <AccordionDetails>
          <LongTextInput
            source="disregarded"
            label={t('task.act.disregardReason')}
            help={t('task.act.disregardHelp')}
          />
        </AccordionDetails>
      </Accordion>
      <Button type="submit" variant="contained" loading={busy}>
        {t('task.act.record')}
      </Button>
    </Form>
  );
};
