import ExpandMore from '@mui/icons-material/ExpandMore';
import type { ExplanationView } from '@commonweal/wire';
import {
  Accordion,
  AccordionDetails,
  AccordionSummary,
  Box,
  TextField,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { Prose } from '../fields/Prose.js';
import { Section } from '../fields/Section.js';
import { StatusTag } from '../fields/StatusTag.js';
import { useWord, useWords } from '../strings/useWords.js';
import { ConditionTree } from './ConditionTree.js';
import { Basis } from './DecisionBody.js';

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

const verdicts = ['applies', 'does-not-apply', 'cannot-decide'];

/** Every rule for a subject as things stand now, with the nearest miss of those that did not fire. */
export const WhyNot = ({ explanations }: { explanations: ExplanationView[] }) => {
  const t = useWords();
  const word = useWord();
  const [verdict, setVerdict] = useState('does-not-apply');
  const [words, setWords] = useState('');
  const matches = (it: ExplanationView) =>
    it.verdict === verdict && `${it.title} ${it.sentence}`.toLowerCase().includes(words.toLowerCase());
  const count = (value: string) => explanations.filter((it) => it.verdict === value).length;
  const shown = explanations.filter(matches);
  return (
    <Section title={t('decision.allRules')} hint={t('decision.allRulesHint')}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 2, alignItems: 'center' }}>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={verdict}
          onChange={(_, chosen: string | null) => chosen && setVerdict(chosen)}
          aria-label={t('decision.verdict')}
          sx={{ flexWrap: 'wrap' }}
        >
          {verdicts.map((value) => (
            <ToggleButton key={value} value={value} sx={{ textTransform: 'none', color: 'text.primary' }}>
              {word('verdict', value)} ({count(value)})
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
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
