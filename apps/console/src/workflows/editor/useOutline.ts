import type { Stage, WorkflowTask } from '@commonweal/wire';
import { useRef, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { type Say, useWords } from '../../strings/useWords.js';
import {
  add,
  duplicate,
  insert,
  keyFrom,
  keysIn,
  move,
  remove,
  step,
  type Outline,
  type Removed,
  type Selection,
} from './outline.js';

const noStages: Stage[] = [];

/** The outline of the form's workflow and what can be done with it; each act is said aloud. */
export function useOutline() {
  const t = useWords();
  const { getValues, setValue, formState } = useFormContext();
  const stages = (useWatch({ name: 'stages' }) as Stage[] | undefined) ?? noStages;
  const [selection, select] = useState<Selection>({});
  const [removed, setRemoved] = useState<Removed>();
  const [said, setSaid] = useState('');
  // Fields are drawn anew when what stands under their names has changed places.
  const [drawing, setDrawing] = useState(0);
  const known = useRef<ReadonlySet<string>>(undefined);
  known.current ??= keysIn((formState.defaultValues?.['stages'] as Stage[] | undefined) ?? noStages);

  const now = () => (getValues('stages') as Stage[] | undefined) ?? noStages;
  const put = (outline: Outline, words: string) => {
    setValue('stages', outline.stages, { shouldDirty: true });
    select(outline.selection);
    setDrawing((before) => before + 1);
    setSaid(words);
  };
  return {
    ...{ stages, selection, select, removed, said, drawing },
    /** Whether it was made here: then its key follows its title. */
    isNew: (key: string) => !known.current?.has(key),
    ...additions(now, put, t),
    ...places(now, put, setSaid, t),
    remove: (at: Selection) => {
      const outline = remove(now(), at);
      setRemoved(outline.removed);
      put(outline, t('workflow.removed', { title: titleOf(now(), at, t) }));
    },
    undo: () => {
      if (!removed) return;
      put(insert(now(), removed), t('workflow.restored', { title: removed.what.title }));
      setRemoved(undefined);
    },
  };
}

type Now = () => Stage[];
type Put = (outline: Outline, words: string) => void;

const titleOf = (stages: Stage[], { stage = 0, task }: Selection, t: Say) =>
  (task === undefined ? stages[stage]?.title : stages[stage]?.tasks[task]?.title) || t('workflow.untitled');

const additions = (now: Now, put: Put, t: Say) => ({
  addStage: () => {
    const key = keyFrom(t('workflow.newStage'), keysIn(now()), 'stage');
    const made: Stage = { key, title: '', guidance: '', targetDays: 10, tasks: [] };
    put(add(now(), made), t('workflow.stageAdded'));
  },
  addTask: (stage: number) => {
    const key = keyFrom(t('workflow.newTask'), keysIn(now()), 'task');
    const made: WorkflowTask = { key, title: '', kind: 'confirm', guidance: '', basis: '', required: true };
    put(add(now(), made, stage), t('workflow.taskAdded'));
  },
  duplicate: (at: Selection) =>
    put(duplicate(now(), at), t('workflow.duplicated', { title: titleOf(now(), at, t) })),
});

const places = (now: Now, put: Put, say: (words: string) => void, t: Say) => ({
  step: (at: Selection, by: 1 | -1) => {
    const title = titleOf(now(), at, t);
    const outline = step(now(), at, by);
    if (outline) put(outline, saidPlace(title, outline, t));
    else say(t('workflow.noFurther', { title }));
  },
  move: (from: Selection, to: Selection) => {
    const outline = move(now(), from, to);
    put(outline, saidPlace(titleOf(now(), from, t), outline, t));
  },
});

function saidPlace(title: string, { stages, selection: { stage = 0, task } }: Outline, t: Say): string {
  return task === undefined
    ? t('workflow.stageMoved', { title, place: stage + 1, of: stages.length })
    : t('workflow.taskMoved', {
        ...{ title, place: task + 1, of: stages[stage]?.tasks.length ?? 0 },
        stage: stages[stage]?.title ?? '',
      });
}

export type OutlineOf = ReturnType<typeof useOutline>;
