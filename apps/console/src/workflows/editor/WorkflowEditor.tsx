import type { PolicyProblem } from '@commonweal/wire';
import { Alert, Box, Button, Grid, type Theme, useMediaQuery } from '@mui/material';
import { visuallyHidden } from '@mui/utils';
import { useEffect, useRef } from 'react';
import { ProblemList } from '../../changes/ProblemList.js';
import { Section } from '../../fields/Section.js';
import { useWords } from '../../strings/useWords.js';
import { Moves } from './Moves.js';
import { OutlineTree } from './OutlineTree.js';
import { path, type Selection } from './outline.js';
import { problemsAt } from './problems.js';
import { StageForm } from './StageForm.js';
import { TaskForm } from './TaskForm.js';
import type { OutlineOf } from './useOutline.js';
import { WorkflowForm } from './WorkflowForm.js';

interface Props {
  outline: OutlineOf;
  problems: PolicyProblem[];
}

const Fields = ({ outline, selection }: { outline: OutlineOf; selection: Selection }) => {
  const { stage, task } = selection;
  const of = stage === undefined ? undefined : outline.stages[stage];
  const what = task === undefined ? of : of?.tasks[task];
  if (!what) return <WorkflowForm />;
  const Form = task === undefined ? StageForm : TaskForm;
  return <Form at={path(selection)} isNew={outline.isNew(what.key)} />;
};

/** On a wide screen the form stays in view while the outline, which is longer, is scrolled. */
const besideTheOutline = {
  position: { md: 'sticky' },
  top: { md: 64 },
  alignSelf: 'flex-start',
  maxHeight: { md: 'calc(100vh - 144px)' },
  overflowY: { md: 'auto' },
} as const;

/** On a narrow one it stands beneath the outline, so it is brought into view when something else is selected. */
function useBroughtIntoView(selected: string) {
  const form = useRef<HTMLDivElement>(null);
  const isBeneath = useMediaQuery((theme: Theme) => theme.breakpoints.down('md'));
  const before = useRef(selected);
  useEffect(() => {
    if (before.current !== selected && isBeneath) form.current?.scrollIntoView({ block: 'start' });
    before.current = selected;
  }, [selected, isBeneath]);
  return form;
}

/** The outline at the left; at the right the form of what is selected in it. */
export const WorkflowEditor = ({ outline, problems }: Props) => {
  const t = useWords();
  const { selection, removed, said, drawing } = outline;
  const { stage, task } = selection;
  const form = useBroughtIntoView(path(selection));
  const ofGate = (one: PolicyProblem) =>
    one.code === 'wrong-shape' && one.at?.includes('/gate/')
      ? { ...one, message: t('workflow.ofGate', { message: one.message }) }
      : one;
  const kind = t(
    stage === undefined ? 'workflow.workflow' : task === undefined ? 'workflow.stage' : 'workflow.task',
  );
  return (
    <Grid container spacing={2}>
      <Grid size={{ xs: 12, md: 5, lg: 4 }}>
        <Section title={t('workflow.outline')}>
          <OutlineTree outline={outline} problems={problems} />
        </Section>
      </Grid>
      <Grid size={{ xs: 12, md: 7, lg: 8 }} ref={form} sx={besideTheOutline}>
        <Box role="status" sx={visuallyHidden}>
          {said}
        </Box>
        {removed && (
          <Alert
            severity="info"
            sx={{ mb: 2 }}
            action={<Button onClick={outline.undo}>{t('workflow.undo')}</Button>}
          >
            {t('workflow.removed', { title: removed.what.title || t('workflow.untitled') })}
          </Alert>
        )}
        <Section title={kind}>
          <Moves outline={outline} />
          <ProblemList problems={problemsAt(problems, selection).map(ofGate)} />
          <Fields key={`${path(selection)} ${drawing}`} outline={outline} selection={selection} />
        </Section>
      </Grid>
    </Grid>
  );
};
