import type { ChecklistView, QuestionView } from '@commonweal/wire';
import { Button, Typography } from '@mui/material';
import type { FieldValues } from 'react-hook-form';
import { Form } from '../../fields/Form.js';
import { useCommand } from '../../api/useCommand.js';
import { FactInput } from '../../fields/FactInput.js';
import { valueInWords } from '../../fields/value-in-words.js';
import { PlainMoment } from '../../fields/Plain.js';
import { WhenDirty } from '../../fields/WhenDirty.js';
import { useWords } from '../../strings/useWords.js';
import { useProcurement } from '../procurement-context.js';
import type { TaskFormProps } from '../TaskBody.js';

const answersOf = (questions: QuestionView[]) =>
  Object.fromEntries(questions.map(({ fact, answer }) => [fact, answer ?? null]));

/** Questions with their answers, as a conflict shows them. */
const inWords = (questions: QuestionView[]) =>
  Object.fromEntries(
    questions.map((one) => [one.question, one.answer === undefined ? '' : valueInWords(one.answer, one)]),
  );

const Question = ({ question, disabled }: { question: QuestionView; disabled: boolean }) => {
  const t = useWords();
  return (
    <>
      <FactInput
        source={`answers.${question.fact}`}
        fact={question}
        label={question.question}
        help={question.help}
        disabled={disabled}
      />
      {question.by && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: -1 }}>
          {t('task.answeredBy', { name: question.by })} <PlainMoment value={question.at} />
        </Typography>
      )}
    </>
  );
};

/** The questions of a task; only what was changed is sent. */
export const AnswerForm = ({ task, onDone, onDirty }: TaskFormProps) => {
  const t = useWords();
  const { procurement } = useProcurement();
  const { run, busy } = useCommand();
  const mayEdit = task.mayWork;
  const began = answersOf(task.questions);
  const readAgain = async (house: { checklist: (id: string) => Promise<ChecklistView> }) => {
    const again = await house.checklist(procurement.id);
    const same = again.stages.flatMap((stage) => stage.tasks).find((one) => one.key === task.key);
    return inWords(same?.questions ?? []);
  };
  const save = async (values: FieldValues) => {
    const given = values['answers'] as Record<string, unknown>;
    const answers = Object.fromEntries(
      Object.entries(given).filter(([fact, value]) => JSON.stringify(value) !== JSON.stringify(began[fact])),
    );
    if (!Object.keys(answers).length) return onDone();
    const outcome = await run({
      do: (house) => house.answerTask(procurement.id, task.key, { answers }, task.version),
      said: 'task.saved',
      began: inWords(task.questions),
      readAgain,
    });
    if (outcome.done) return onDone();
    return outcome.errors;
  };
  return (
    <Form noValidate onSubmit={save} record={{ answers: began }} warnWhenUnsavedChanges>
      <WhenDirty tell={onDirty} />
      {task.questions.map((question) => (
        <Question key={question.fact} question={question} disabled={!mayEdit} />
      ))}
      {mayEdit ? (
        <Button type="submit" variant="contained" loading={busy} sx={{ mt: 1 }}>
          {t('task.saveAnswers')}
        </Button>
      ) : (
        <Typography color="textSecondary">{t('task.readOnly')}</Typography>
      )}
    </Form>
  );
};
