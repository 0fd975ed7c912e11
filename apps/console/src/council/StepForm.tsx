import type { CouncilStep, CouncilView } from '@commonweal/wire';
import { Alert, Button } from '@mui/material';
import { useState } from 'react';
import { ResourceContextProvider } from 'react-admin';
import type { FieldValues } from 'react-hook-form';
import { useNavigate } from 'react-router-dom';
import { Form } from '../fields/Form.js';
import { useCommand } from '../api/useCommand.js';
import { Section } from '../fields/Section.js';
import { useWords } from '../strings/useWords.js';
import type { Asked } from './asked.js';
import { nextOf } from './steps.js';

interface Props {
  step: CouncilStep;
  asked: Asked;
  council: CouncilView;
}

/** The questions of one step; saving keeps the answer and goes on to the next. */
export const StepForm = ({ step, asked: { record, body, Inputs }, council }: Props) => {
  const t = useWords();
  const navigate = useNavigate();
  const { run, busy } = useCommand();
  const [fault, setFault] = useState<string>();
  const save = async (values: FieldValues) => {
    const outcome = await run({
      do: (house) => house.answerCouncil(step, body(values), council.version),
      said: 'council.saved',
      began: record(council),
      readAgain: async (house) => record(await house.council()),
    });
    const whole = outcome.done ? undefined : outcome.errors[step];
    setFault(typeof whole === 'string' ? whole : undefined);
    if (!outcome.done) return outcome.errors;
    // The form must take in that it is saved before one leaves it.
    setTimeout(() => void navigate(`/council/${nextOf(step)}`));
  };
  return (
    <Form noValidate onSubmit={save} record={record(council)} warnWhenUnsavedChanges>
      {fault && (
        <Alert severity="error" sx={{ mb: 2 }}>
          {fault}
        </Alert>
      )}
      <Section title={t(`council.step.${step}`)}>
        <ResourceContextProvider value="council">
          <Inputs council={council} />
        </ResourceContextProvider>
      </Section>
      <Button type="submit" variant="contained" loading={busy}>
        {t('council.save')}
      </Button>
    </Form>
  );
};
