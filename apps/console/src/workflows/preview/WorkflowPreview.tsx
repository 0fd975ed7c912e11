import type { Stage, StageView } from '@commonweal/wire';
import { Box, Grid, Typography } from '@mui/material';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { PageFault } from '../../shell/Faults.js';
import { Waiting } from '../../shell/Waiting.js';
import { Prose } from '../../fields/Prose.js';
import { Section } from '../../fields/Section.js';
import { Rail } from '../../procurements/StageRail.js';
import { TaskList } from '../../procurements/TaskList.js';
import { factsIn } from '../../rules/facts-in.js';
import { FactsForm } from '../../rules/FactsForm.js';
import { useWords } from '../../strings/useWords.js';
import { useWorkflowPreview } from '../editor/useWorkflowPreview.js';
import { ProcurementPicker } from './ProcurementPicker.js';
import { TaskPreview } from './TaskPreview.js';

const StagePreview = ({ stage }: { stage: StageView }) => {
  const t = useWords();
  const [open, setOpen] = useState<string>();
  const task = stage.tasks.find(({ key }) => key === open);
  return (
    <>
      <Section title={stage.title} hint={<Prose text={stage.guidance} />}>
        <TaskList tasks={stage.tasks} onOpen={setOpen} />
      </Section>
      {task && <TaskPreview task={task} />}
      {stage.gate && (
        <Section title={`${t('procurement.gate.title')}: ${stage.gate.title}`}>
          <Typography sx={{ fontWeight: 600 }}>{stage.gate.panel}</Typography>
          <Prose text={stage.gate.guidance} />
        </Section>
      )}
    </>
  );
};

/** The workflow as a lead would find it, by answers of a form or of a real procurement. */
export const WorkflowPreview = () => {
  const t = useWords();
  const drafted = useWatch({ name: 'stages' }) as Stage[] | undefined;
  const [facts, setFacts] = useState<Record<string, unknown>>({});
  const [procurementId, setProcurement] = useState<string | null>(null);
  const [inView, setInView] = useState<string>();
  const { data, error } = useWorkflowPreview(procurementId ? { procurementId } : { facts });
  const stages = data?.stages ?? [];
  const stage = stages.find(({ key }) => key === inView) ?? stages[0];
  const asked = factsIn(drafted?.flatMap(({ tasks }) => tasks.map(({ when }) => when)));
  return (
    <>
      <Typography sx={{ mb: 1 }}>{t('workflow.previewLead')}</Typography>
      <Grid container spacing={2}>
        <Grid size={{ xs: 12, lg: 8 }} sx={{ order: { xs: 1, lg: 0 } }}>
          {error && <PageFault error={error} />}
          {!data && !error && <Waiting />}
          {data && !stage && <Typography>{t('workflow.previewWaits')}</Typography>}
          {stage && (
            <Box aria-live="polite">
              <Rail stages={stages} inView={stage.key} onOpen={setInView} />
              <StagePreview key={stage.key} stage={stage} />
            </Box>
          )}
        </Grid>
        <Grid size={{ xs: 12, lg: 4 }}>
          <Section title={t('workflow.previewFacts')} hint={t('workflow.previewFactsHint')}>
            <ProcurementPicker value={procurementId} onChange={setProcurement} />
            {!procurementId && (
              <Box sx={{ mt: 2 }}>
                <FactsForm columns={1} asked={asked} facts={facts} onChange={setFacts} />
              </Box>
            )}
          </Section>
        </Grid>
      </Grid>
    </>
  );
};
