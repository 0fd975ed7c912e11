import type { QuestionView, StandingEffectView, TaskView } from '@commonweal/wire';
import { Alert, Button, Typography } from '@mui/material';
import { Form } from 'react-admin';
import type { FieldValues } from 'react-hook-form';
import { useCommand } from '../api/useCommand.js';
import { FactInput } from '../fields/FactInput.js';
import { useProcurement } from '../procurements/procurement-context.js';
import { useWords } from '../strings/useWords.js';

interface Asked {
  question: QuestionView;
  task: TaskView;
}

/** The questions of the checklist that would let the rules decide. */
function useAsked(missing: string[]): Asked[] {
  const { stages } = useProcurement().checklist;
  const tasks = stages.flatMap((stage) => stage.tasks);
  return missing.flatMap((fact) => {
    const task = tasks.find((one) => one.questions.some((question) => question.fact === fact));
    const question = task?.questions.find((one) => one.fact === fact);
    return task && question ? [{ task, question }] : [];
  });
}

const Answer = ({ asked: { question, task } }: { asked: Asked }) => {
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
    <Form onSubmit={answer}>
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

/** "Cannot decide yet: … is missing", with the question offered on the spot. */
export const MissingFacts = ({ suggestions }: { suggestions: StandingEffectView[] }) => {
  const t = useWords();
  const { checklist } = useProcurement();
  const missing = [...new Set(suggestions.flatMap((one) => one.missingFacts))];
  const asked = useAsked(missing);
  const names = [...new Set(suggestions.flatMap((one) => one.missing))].join(', ');
  return (
    <Alert
      severity="warning"
      role={undefined}
      sx={{ mt: 1, '& .MuiAlert-message': { flex: 1, minWidth: 0 } }}
    >
      <Typography sx={{ fontWeight: 600 }}>{t('procurement.cannotDecide', { missing: names })}</Typography>
      {!asked.length && t('indicator.nobodyAsks')}
      {checklist.may.includes('edit') && asked.map((one) => <Answer key={one.question.fact} asked={one} />)}
    </Alert>
  );
};
