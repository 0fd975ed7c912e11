import type { Stage, WorkflowContent, WorkflowTask } from '@commonweal/wire';
import { Accordion, AccordionDetails, AccordionSummary, Box, Typography } from '@mui/material';
import ExpandMore from '@mui/icons-material/ExpandMore';
import { Prose } from '../fields/Prose.js';
import { Section } from '../fields/Section.js';
import { Tag } from '../fields/StatusTag.js';
import { useWord, useWords } from '../strings/useWords.js';
import type { BodyProps } from './DocumentShow.js';
import { useFacts } from './useDocuments.js';

const Task = ({ task }: { task: WorkflowTask }) => {
  const t = useWords();
  const word = useWord();
  const facts = useFacts();
  return (
    <Accordion slotProps={{ transition: { unmountOnExit: true }, heading: { component: 'h3' } }}>
      <AccordionSummary expandIcon={<ExpandMore />}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <Typography component="span" sx={{ fontWeight: 600 }}>
            {task.title}
          </Typography>
          <Tag>{word('taskKind', task.kind)}</Tag>
          {!task.required && <Tag>{t('task.optional')}</Tag>}
          {task.when && <Tag tone="careful">{t('document.conditional')}</Tag>}
        </Box>
      </AccordionSummary>
      <AccordionDetails>
        <Prose text={task.guidance} />
        {task.facts && (
          <ul>
            {task.facts.map((fact) => (
              <li key={fact}>{facts.get(fact)?.question ?? fact}</li>
            ))}
          </ul>
        )}
        <Typography variant="body2" color="textSecondary">
          {t('task.basis', { basis: task.basis })}
        </Typography>
      </AccordionDetails>
    </Accordion>
  );
};

const StageSection = ({ stage, number }: { stage: Stage; number: number }) => {
  const t = useWords();
  return (
    <Section
      title={`${number}. ${stage.title}`}
      aside={<Tag>{t('document.targetDays', { smart_count: stage.targetDays })}</Tag>}
      hint={<Prose text={stage.guidance} />}
    >
      {stage.tasks.map((task) => (
        <Task key={task.key} task={task} />
      ))}
      {stage.gate && (
        <Box sx={{ mt: 2, p: 1.5, borderLeft: 4, borderColor: 'secondary.main', bgcolor: '#f3f6fb' }}>
          <Typography variant="h3">
            {t('procurement.gate.title')}: {stage.gate.title}
          </Typography>
          <Prose text={stage.gate.guidance} />
        </Box>
      )}
    </Section>
  );
};

/** Stages in order, with their tasks and gates. */
export const WorkflowBody = ({ document }: BodyProps) => {
  const workflow = document.content as unknown as WorkflowContent;
  return (
    <>
      <Prose text={workflow.description} />
      {workflow.stages.map((stage, index) => (
        <StageSection key={stage.key} stage={stage} number={index + 1} />
      ))}
    </>
  );
};
