import { keepPreviousData } from '@tanstack/react-query';
import type { ExplanationView, ProcurementCreate } from '@commonweal/wire';
import { Accordion, AccordionDetails, AccordionSummary, Box, Typography } from '@mui/material';
import ExpandMore from '@mui/icons-material/ExpandMore';
import { useAnswer } from '../api/useAnswer.js';
import { ConditionTree } from '../decisions/ConditionTree.js';
import { Basis } from '../decisions/DecisionBody.js';
import { Prose } from '../fields/Prose.js';
import { StatusTag } from '../fields/StatusTag.js';
import { useDraft } from '../rules/useDraft.js';
import { useWords } from '../strings/useWords.js';

const Reason = ({ it }: { it: ExplanationView }) => (
  <Box component="li" sx={{ mb: 2 }}>
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <Typography sx={{ fontWeight: 600 }}>{it.title}</Typography>
      <StatusTag group="verdict" value={it.verdict} />
    </Box>
    <Prose text={it.sentence} />
    <ConditionTree node={it.tree} />
    <Basis basis={it.basis} />
  </Box>
);

/** While the form of a new procurement is filled in: the workflow that it would follow, and why. */
export const WorkflowToBe = () => {
  const t = useWords();
  const { title: _, predecessorIds: __, facts = {}, ...rest } = useDraft(400) as Partial<ProcurementCreate>;
  const given = { ...rest, ...facts };
  const { data } = useAnswer(['workflow-choice', given], (house) => house.workflowChoice(given), {
    placeholderData: keepPreviousData,
    retry: false,
  });
  return (
    <Box
      component="section"
      aria-labelledby="workflow-to-be"
      sx={{ width: '100%', mt: 2, p: 2, borderLeft: 4, borderColor: 'primary.main', bgcolor: '#f3f6fb' }}
    >
      <Typography id="workflow-to-be" variant="h2" sx={{ fontSize: '1.125rem' }}>
        {t('workflow.toBe')}
      </Typography>
      <Box aria-live="polite">
        {data && (
          <>
            <Typography sx={{ fontWeight: 600 }}>{data.title}</Typography>
            {data.isUsual && <Typography>{t('workflow.toBeUsual')}</Typography>}
            <Prose text={data.description} />
            <Typography variant="body2" color="textSecondary">
              {t('workflow.toBeStages', { stages: data.stages.join(' → ') })}
            </Typography>
          </>
        )}
      </Box>
      {!!data?.explanations.length && (
        <Accordion sx={{ mt: 1 }} slotProps={{ heading: { component: 'h3' } }}>
          <AccordionSummary expandIcon={<ExpandMore />}>{t('workflow.why')}</AccordionSummary>
          <AccordionDetails>
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {data.explanations.map((it) => (
                <Reason key={it.rule} it={it} />
              ))}
            </Box>
          </AccordionDetails>
        </Accordion>
      )}
    </Box>
  );
};
