import { Grid } from '@mui/material';
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
  if (!stage) return null;
  return (
    <Grid container spacing={2}>
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
      <Grid size={{ xs: 12, lg: 4 }} sx={{ order: { xs: -1, lg: 0 } }}>
        {stage.state === 'current' && <Obstacles />}
      </Grid>
      <TaskDrawer />
    </Grid>
  );
};
