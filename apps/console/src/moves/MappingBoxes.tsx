import type { MoveMappingGiven, MovePlaceView } from '@commonweal/wire';
import { FormGrid } from '../fields/FormGrid.js';
import { PickBox } from '../fields/PickBox.js';
import { useWords } from '../strings/useWords.js';
import { saying, shown, stageOptions, taskOptions } from './mapping.js';

interface Props {
  /** What there is to place, and where it can go. */
  of: Record<'stagesToPlace' | 'tasksToPlace' | 'standing' | 'stages' | 'tasks', MovePlaceView[]>;
  mapping: MoveMappingGiven;
  onChange: (mapping: MoveMappingGiven) => void;
  disabled?: boolean;
}

/** One box for each stage and task that the newer workflow lacks, and for each stage from which one may have to go on elsewhere. */
export const MappingBoxes = ({ of, mapping, onChange, disabled }: Props) => {
  const t = useWords();
  const say = (part: keyof MoveMappingGiven, key: string) => (value: string | null) =>
    onChange(saying(mapping, part, key, value));
  return (
    <FormGrid>
      {of.stagesToPlace.map(({ key, title }) => (
        <PickBox
          key={`stage ${key}`}
          label={t('move.stageIs', { title })}
          options={stageOptions(of.stages, t('move.nowhere'))}
          value={shown(mapping.stages, key)}
          onChange={say('stages', key)}
          disabled={disabled}
        />
      ))}
      {of.tasksToPlace.map((task) => (
        <PickBox
          key={`task ${task.key}`}
          label={t('move.taskIs', { title: task.title })}
          options={taskOptions(task, of.tasks, t('move.kept'))}
          value={shown(mapping.tasks, task.key)}
          onChange={say('tasks', task.key)}
          disabled={disabled}
        />
      ))}
      {of.standing.map(({ key, title }) => (
        <PickBox
          key={`standing ${key}`}
          label={t('move.goesOn', { title })}
          help={t('move.goesOnHelp')}
          options={stageOptions(of.stages)}
          value={shown(mapping.goesOnIn, key)}
          onChange={say('goesOnIn', key)}
          disabled={disabled}
        />
      ))}
    </FormGrid>
  );
};
