import { Grid, type Theme, useMediaQuery } from '@mui/material';
import { Prose } from '../fields/Prose.js';
import { Section } from '../fields/Section.js';
import { EmptyState } from '../shell/EmptyState.js';
import { useWords } from '../strings/useWords.js';
import { EarlierTasks } from './EarlierTasks.js';
import { GatePanel } from './GatePanel.js';
import { Lots } from './lots/Lots.js';
import { Obstacles } from './Obstacles.js';
import { StandingEffects } from './StandingEffects.js';
import { TaskDrawer } from './TaskDrawer.js';
import { TaskList } from './TaskList.js';
import { useStageInView } from './useStageInView.js';

/** The tasks of the stage in view, and beside them what stands in the way. */
export const Checklist = () => {
  const t = useWords();
  const stage = useStageInView();
  const isWide = useMediaQuery((theme: Theme) => theme.breakpoints.up('lg'));
  if (!stage) return null;
  // Where it is narrow it stands above the tasks, and so it is read and reached before them.
  const obstacles = stage.state === 'current' && (
    <Grid size={{ xs: 12, lg: 4 }}>
      <Obstacles />
    </Grid>
  );
  return (
    <Grid container spacing={2}>
      {!isWide && obstacles}
      <Grid size={{ xs: 12, lg: 8 }}>
        <Section title={stage.title} hint={<Prose text={stage.guidance} />}>
          {stage.tasks.length > 0 ? (
            <TaskList tasks={stage.tasks} />
          ) : (
            <EmptyState title={t('procurement.noTasks')} text={t('procurement.noTasksText')} />
          )}
        </Section>
        {stage.gate && <GatePanel gate={stage.gate} isCurrent={stage.state === 'current'} />}
        <Lots />
        <StandingEffects />
        <EarlierTasks />
      </Grid>
      {isWide && obstacles}
      <TaskDrawer />
    </Grid>
  );
};
