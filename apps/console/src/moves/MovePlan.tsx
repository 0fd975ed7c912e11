import type { MovePlanView } from '@commonweal/wire';
import { Box, Typography } from '@mui/material';
import { Particulars } from '../fields/Particulars.js';
import { PlainDate } from '../fields/Plain.js';
import { Section } from '../fields/Section.js';
import { StatusTag } from '../fields/StatusTag.js';
import { useWords } from '../strings/useWords.js';

const Lines = ({ of }: { of: string[] }) => (
  <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
    {of.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </Box>
);

const listed = (lines: string[]) => (lines.length ? <Lines of={lines} /> : undefined);

/** What moving one procurement would do, and why it may not. */
export const MovePlan = ({ plan }: { plan: MovePlanView }) => {
  const t = useWords();
  return (
    <Section
      title={t('move.verdictOf')}
      aside={<StatusTag group="moveVerdict" value={plan.verdict} />}
      hint={t('move.one', { title: plan.workflowTitle, release: plan.release })}
    >
      {plan.reasons.length > 0 && (
        <Box role="status" sx={{ mb: 2 }}>
          <Typography sx={{ fontWeight: 600 }}>{t('move.why')}</Typography>
          <Lines of={plan.reasons} />
        </Box>
      )}
      <Particulars
        columns={1}
        of={[
          [t('move.goesOnIn'), plan.goesOnIn],
          [t('move.target'), plan.targetOn && <PlainDate value={plan.targetOn} />],
          [t('move.gains'), listed(plan.newTasks)],
          [t('move.loses'), listed(plan.goneTasks)],
          [t('move.keeps'), listed(plan.keptTasks)],
          [t('move.notes'), listed(plan.notes)],
          [t('move.obstacles'), plan.goesOnIn && (listed(plan.obstacles) ?? t('move.nothingInWay'))],
        ]}
      />
    </Section>
  );
};
