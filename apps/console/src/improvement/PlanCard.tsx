import type { ImprovementPlanView, ImprovementStepView } from '@commonweal/wire';
import { Box, Typography } from '@mui/material';
import { dayInWords } from '../fields/moments.js';
import { StatusTag, Tag } from '../fields/StatusTag.js';
import { hasRole } from '../session/session.js';
import { useWords } from '../strings/useWords.js';
import { PlanCommands } from './PlanCommands.js';
import { StepDone } from './StepDone.js';

const Step = ({ step, of }: { step: ImprovementStepView; of: ImprovementPlanView }) => {
  const t = useWords();
  const { what, who, dueOn, doneOn, note, late } = step;
  return (
    <Box component="li" sx={{ mb: 1, overflowWrap: 'anywhere' }}>
      {what}{' '}
      {doneOn ? (
        <Tag tone={late ? 'careful' : 'good'}>{t('improvement.stepDone', { date: dayInWords(doneOn) })}</Tag>
      ) : (
        late && <Tag tone="bad">{t('improvement.stepLate')}</Tag>
      )}
      <Typography variant="body2" color="textSecondary">
        {[t('improvement.stepDue', { who, date: dayInWords(dueOn) }), note].filter(Boolean).join(' · ')}
      </Typography>
      {!doneOn && !of.outcome && hasRole('contract-manager') && <StepDone step={step} of={of} />}
    </Box>
  );
};

const Clock = ({ of: { outcome, daysLeft = 0 } }: { of: ImprovementPlanView }) => {
  const t = useWords();
  if (outcome) return <StatusTag group="improvementOutcome" value={outcome} />;
  return daysLeft < 0 ? (
    <Tag tone="bad">{t('improvement.late', { smart_count: -daysLeft })}</Tag>
  ) : (
    <Tag>{t('improvement.left', { smart_count: daysLeft })}</Tag>
  );
};

/** One plan: what is to be reached, its clock, its steps, what came of it. */
export const PlanCard = ({ of }: { of: ImprovementPlanView }) => {
  const t = useWords();
  const { aim, obligation, openedOn, dueOn, closedOn, reason, steps } = of;
  const dates = { from: dayInWords(openedOn), until: dayInWords(dueOn) };
  return (
    <Box component="article" sx={{ borderTop: 1, borderColor: 'divider', py: 1.5 }}>
      <Typography variant="h3" component="h3" sx={{ mb: 0.5 }}>
        {obligation ?? t('improvement.whole')}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1 }}>
        <Clock of={of} />
        <Typography variant="body2" color="textSecondary">
          {t('improvement.openSince', dates)}
        </Typography>
      </Box>
      <Typography sx={{ overflowWrap: 'anywhere' }}>{aim}</Typography>
      {reason && (
        <Typography sx={{ overflowWrap: 'anywhere', mt: 0.5 }}>
          {closedOn
            ? t('improvement.closedOn', { date: dayInWords(closedOn), reason })
            : t('improvement.prolonged', { reason })}
        </Typography>
      )}
      <Box component="ol" sx={{ pl: 2.5, my: 1 }}>
        {steps.map((step) => (
          <Step key={step.id} step={step} of={of} />
        ))}
      </Box>
      <PlanCommands of={of} />
    </Box>
  );
};
