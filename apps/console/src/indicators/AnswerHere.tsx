import type { QuestionView, TaskView } from '@commonweal/wire';
import { Button } from '@mui/material';
import type { FieldValues } from 'react-hook-form';
import { Form } from '../fields/Form.js';
import { useCommand } from '../api/useCommand.js';
import { FactInput } from '../fields/FactInput.js';
import { useProcurement } from '../procurements/procurement-context.js';
import { useWords } from '../strings/useWords.js';

/** One question of the checklist, asked where its answer is missed. */
export const AnswerHere = ({ question, task }: { question: QuestionView; task: TaskView }) => {
  const t = useWords();
  const { procurement } = useProcurement();
  const { run, busy } = useCommand();
  const answer = async (values: FieldValues) => {
    const body = { answers: values['answers'] as Record<string, unknown> };
    const outcome = await run({
      do: (house) => house.answerTask(procurement.id, task.key, body, task.version),
      said: 'task.saved',
    });
    return outcome.done ? undefined : outcome.errors;
  };
  return (
    <Form noValidate onSubmit={answer}>
      <FactInput
        source={`answers.${question.fact}`}
        fact={question}
        label={question.question}
        help={question.help}
      />
      <Button type="submit" size="small" variant="contained" loading={busy}>
        {t('indicator.answer')}
      </Button>
    </Form>
  );
};
