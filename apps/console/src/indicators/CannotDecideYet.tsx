import ExpandMore from '@mui/icons-material/ExpandMore';
import { Accordion, AccordionDetails, AccordionSummary, Box, Typography } from '@mui/material';
import { WhyButton } from '../fields/WhyButton.js';
import { Section } from '../fields/Section.js';
import { useProcurement } from '../procurements/procurement-context.js';
import { useWords } from '../strings/useWords.js';
import { AnswerHere } from './AnswerHere.js';
import type { Waiting } from './waiting.js';

const Missing = ({ waiting, isOpen }: { waiting: Waiting; isOpen: boolean }) => {
  const t = useWords();
  const { checklist } = useProcurement();
  const { question, task, indicators } = waiting;
  return (
    <Accordion
      defaultExpanded={isOpen}
      slotProps={{ transition: { unmountOnExit: true }, heading: { component: 'h3' } }}
    >
      <AccordionSummary expandIcon={<ExpandMore />}>
        <Typography component="span" sx={{ fontWeight: 600, flex: 1 }}>
          {t('procurement.cannotDecide', { missing: waiting.title })}
        </Typography>
        <Typography component="span" color="textSecondary" sx={{ pl: 2, pr: 1, whiteSpace: 'nowrap' }}>
          {t('indicator.wait', { smart_count: indicators.length })}
        </Typography>
      </AccordionSummary>
      <AccordionDetails>
        {question && task && checklist.may.includes('edit') && <AnswerHere question={question} task={task} />}
        {!question && <Typography gutterBottom>{t('indicator.nobodyAsks')}</Typography>}
        <Box component="ul" sx={{ mt: 1, mb: 0, pl: 2.5 }}>
          {indicators.map((one) => (
            <li key={one.id}>
              {one.title} {one.decisionId && <WhyButton decisionId={one.decisionId} about={one.title} />}
            </li>
          ))}
        </Box>
      </AccordionDetails>
    </Accordion>
  );
};

/** What the rules would have to know before they can suggest more, each question offered on the spot. */
export const CannotDecideYet = ({ waiting }: { waiting: Waiting[] }) => {
  const t = useWords();
  if (!waiting.length) return null;
  return (
    <Section title={t('indicator.cannotDecide')} hint={t('indicator.cannotDecideHint')}>
      {waiting.map((one, index) => (
        <Missing key={one.fact} waiting={one} isOpen={index === 0} />
      ))}
    </Section>
  );
};
