import type { PolicyProblem, Stage } from '@commonweal/wire';
import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useWords } from '../../strings/useWords.js';
import { OutlineRow } from './OutlineRow.js';
import type { Selection } from './outline.js';
import { problemsAt } from './problems.js';
import type { OutlineOf } from './useOutline.js';

interface Props {
  outline: OutlineOf;
  problems: PolicyProblem[];
}

const list = { listStyle: 'none', m: 0, p: 0 } as const;
const isSame = (one: Selection, other: Selection) => one.stage === other.stage && one.task === other.task;

/** Stages with their tasks, to be selected, and to be put in order by mouse. */
export const OutlineTree = ({ outline, problems }: Props) => {
  const t = useWords();
  const { stages, selection, select } = outline;
  const [dragged, drag] = useState<Selection>();
  const row = (at: Selection, title: string) => ({
    title: title || t('workflow.untitled'),
    isSelected: isSame(at, selection),
    problems: problemsAt(problems, at).length,
    onSelect: () => select(at),
  });
  const dropped = (at: Selection) => {
    if (dragged && mayDrop(dragged, at)) outline.move(dragged, placeFor(dragged, at));
    drag(undefined);
  };
  const draggable = (at: Selection) => ({
    onDrag: () => drag(at),
    onDrop: dragged && mayDrop(dragged, at) ? () => dropped(at) : undefined,
  });
  const tasks = (of: Stage, stage: number) => (
    <Box component="ul" sx={{ ...list, pl: 2 }}>
      {of.tasks.map((task, index) => (
        <OutlineRow
          key={task.key}
          {...row({ stage, task: index }, task.title)}
          {...draggable({ stage, task: index })}
        />
      ))}
    </Box>
  );
  return (
    <Box component="nav" aria-label={t('workflow.outline')}>
      <Box component="ul" sx={list}>
        <OutlineRow {...row({}, t('workflow.itself'))} />
        {stages.map((stage, index) => (
          <OutlineRow
            key={stage.key}
            {...row({ stage: index }, `${index + 1}. ${stage.title || t('workflow.untitled')}`)}
            {...draggable({ stage: index })}
            isStage
            note={
              stage.gate
                ? t('workflow.endsWithGate', { title: stage.gate.title || t('workflow.untitled') })
                : undefined
            }
            within={
              <>
                {tasks(stage, index)}
                <Button
                  size="small"
                  variant="text"
                  onClick={() => outline.addTask(index)}
                  aria-label={t('workflow.addTaskTo', { stage: stage.title || t('workflow.untitled') })}
                  sx={{ ml: 2 }}
                >
                  {t('workflow.addTask')}
                </Button>
              </>
            }
          />
        ))}
      </Box>
      <Button size="small" onClick={outline.addStage} sx={{ mt: 1 }}>
        {t('workflow.addStage')}
      </Button>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
        {t('workflow.outlineHint')}
      </Typography>
    </Box>
  );
};

/** A stage goes to the place of a stage; a task to the place of a task, or to the end of a stage. */
const mayDrop = (what: Selection, at: Selection) =>
  !isSame(what, at) && (what.task !== undefined || at.task === undefined);

/** `move` counts without what is moved. */
function placeFor(what: Selection, at: Selection): Selection {
  return what.task === undefined || at.task === undefined ? { stage: at.stage } : at;
}
