import ExpandMore from '@mui/icons-material/ExpandMore';
import type { ExplanationView, VerdictWord } from '@commonweal/wire';
import { Accordion, AccordionDetails, AccordionSummary, Box, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { Prose } from '../fields/Prose.js';
import { Section } from '../fields/Section.js';
import { StatusTag } from '../fields/StatusTag.js';
import { useWords } from '../strings/useWords.js';
import { ConditionTree } from './ConditionTree.js';
import { Basis } from './DecisionBody.js';
import { VerdictFilter } from './VerdictFilter.js';

const Rule = ({ it }: { it: ExplanationView }) => {
  const t = useWords();
  return (
    <Accordion slotProps={{ transition: { unmountOnExit: true }, heading: { component: 'h3' } }}>
      <AccordionSummary expandIcon={<ExpandMore />}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', width: '100%', pr: 1 }}>
          <Box sx={{ flex: '1 1 280px' }}>
            <Typography component="span" sx={{ fontWeight: 600, display: 'block' }}>
              {it.title}
            </Typography>
            {it.nearestMiss && (
              <Typography component="span" variant="body2" color="textSecondary">
                {it.nearestMiss}
              </Typography>
            )}
          </Box>
          <StatusTag group="verdict" value={it.verdict} />
        </Box>
      </AccordionSummary>
      <AccordionDetails>
        <Prose text={it.sentence} />
        <ConditionTree node={it.tree} />
        <Typography variant="h4" component="h4" sx={{ mt: 2 }}>
          {t('decision.basis')}
        </Typography>
        <Basis basis={it.basis} />
      </AccordionDetails>
    </Accordion>
  );
};

/** Every rule for a subject as things stand now, with the nearest miss of those that did not fire. */
export const WhyNot = ({ explanations }: { explanations: ExplanationView[] }) => {
  const t = useWords();
  const [verdict, setVerdict] = useState<VerdictWord>('does-not-apply');
  const [words, setWords] = useState('');
  const matches = (it: ExplanationView) =>
    it.verdict === verdict && `${it.title} ${it.sentence}`.toLowerCase().includes(words.toLowerCase());
  const shown = explanations.filter(matches);
  return (
    <Section title={t('decision.allRules')} hint={t('decision.allRulesHint')}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 2, alignItems: 'center' }}>
        <VerdictFilter of={explanations} value={verdict} onChange={setVerdict} />
        <TextField
          label={t('decision.find')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          size="small"
          margin="none"
          fullWidth={false}
        />
      </Box>
      {!shown.length && <Typography color="textSecondary">{t('decision.noRules')}</Typography>}
      {shown.map((it) => (
        <Rule key={it.rule} it={it} />
      ))}
    </Section>
  );
};
