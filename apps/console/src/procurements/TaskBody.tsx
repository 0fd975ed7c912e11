import type { TaskView } from '@commonweal/wire';
import { Button, Typography } from '@mui/material';
import type { ComponentType } from 'react';
import { Link } from 'react-router-dom';
import type { StringKey } from '../strings/index.js';
import { useWords } from '../strings/useWords.js';
import { useProcurement } from './procurement-context.js';
import { ActForm } from './tasks/ActForm.js';
import { AnswerForm } from './tasks/AnswerForm.js';
import { Attachments } from './tasks/Attachments.js';
import { CompletedTask } from './tasks/CompletedTask.js';
import { ConfirmForm } from './tasks/ConfirmForm.js';
import { ReopenTask } from './tasks/ReopenTask.js';
import { SkipTask } from './tasks/SkipTask.js';

export interface TaskFormProps {
  task: TaskView;
  onDone: () => void;
  /** Told whether something was typed that is not saved. */
  onDirty: (isDirty: boolean) => void;
}

const ToIndicators = ({ task }: TaskFormProps) => {
  const t = useWords();
  const { procurement } = useProcurement();
  return (
    <Button
      component={Link}
      to={`/procurements/${procurement.id}/show/indicators`}
      variant={task.status === 'completed' ? 'outlined' : 'contained'}
    >
      {t('task.toIndicators')}
    </Button>
  );
};

/** Criteria, bids, evaluation, award and contract have screens of their own; the task is confirmed here once they are done. */
const AwardForm = (props: TaskFormProps) => {
  const t = useWords();
  const { procurement } = useProcurement();
  const { kind } = props.task;
  return (
    <>
      <Button component={Link} to={`/procurements/${procurement.id}/award/${kind}`} variant="outlined">
        {t(`task.to.${kind}` as StringKey)}
      </Button>
      {kind !== 'contract' && <ConfirmForm {...props} />}
    </>
  );
};

/** The form of each task kind. A document task is confirmed once its document is there. */
const forms: Record<string, ComponentType<TaskFormProps>> = {
  confirm: ConfirmForm,
  document: ConfirmForm,
  answer: AnswerForm,
  'consider-social-value': ActForm,
  'choose-indicators': ToIndicators,
  criteria: AwardForm,
  bids: AwardForm,
  evaluation: AwardForm,
  award: AwardForm,
  contract: AwardForm,
};

/** Whether a completed task of the kind is shown as a record; answers and choices stay open to correction. */
const recorded = new Set([
  'confirm',
  'document',
  'consider-social-value',
  'criteria',
  'bids',
  'evaluation',
  'award',
]);

export const TaskBody = ({ task, onDone, onDirty }: TaskFormProps) => {
  const t = useWords();
  const { checklist } = useProcurement();
  const mayEdit = checklist.may.includes('edit');
  const { mayWork } = task;
  const isRecord = task.status === 'completed' && recorded.has(task.kind);
  const Form = forms[task.kind] ?? ConfirmForm;
  if (task.skipped !== undefined) return mayEdit && <ReopenTask task={task} />;
  if (!mayWork && !isRecord && task.kind !== 'answer')
    return <Typography color="textSecondary">{t('task.readOnly')}</Typography>;
  return (
    <>
      {(task.evidence || task.kind === 'document' || task.attachments.length > 0) && (
        <Attachments task={task} mayEdit={mayWork} />
      )}
      {isRecord ? (
        <CompletedTask task={task} mayEdit={mayEdit} />
      ) : (
        <Form task={task} onDone={onDone} onDirty={onDirty} />
      )}
      <SkipTask task={task} onDone={onDone} />
    </>
  );
};
