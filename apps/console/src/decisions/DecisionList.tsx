import type { DecisionView, VerdictWord } from '@commonweal/wire';
import { Box, FormControlLabel, Switch, Typography } from '@mui/material';
import { useState } from 'react';
import { PlainMoment } from '../fields/Plain.js';
import { Section } from '../fields/Section.js';
import { StatusTag, Tag } from '../fields/StatusTag.js';
import { WhyButton } from '../fields/WhyButton.js';
import { capital } from '../strings/as-words.js';
import { useWords } from '../strings/useWords.js';
import { VerdictFilter } from './VerdictFilter.js';

const Row = ({ it }: { it: DecisionView }) => {
  const t = useWords();
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        alignItems: 'center',
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ flex: '1 1 300px', minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600 }}>{it.ruleTitle}</Typography>
        {it.effects.map((words) => (
          <Typography key={words} variant="body2">
            {capital(words)}
          </Typography>
        ))}
        <Typography variant="body2" color="textSecondary">
          <PlainMoment value={it.at} /> · {t('decision.release', { release: it.release })}
        </Typography>
      </Box>
      {it.replaced && <Tag>{t('decision.replacedTag')}</Tag>}
      <StatusTag group="verdict" value={it.verdict} />
      <WhyButton decisionId={it.id} about={it.ruleTitle} />
    </Box>
  );
};

/** The decisions of record, those that hold now first to be seen. */
export const DecisionList = ({ decisions }: { decisions: DecisionView[] }) => {
  const t = useWords();
  const [withReplaced, setWithReplaced] = useState(false);
  const [verdict, setVerdict] = useState<VerdictWord>('applies');
  const counted = decisions.filter((one) => withReplaced || !one.replaced);
  const shown = counted.filter((one) => one.verdict === verdict);
  const toggle = <Switch checked={withReplaced} onChange={(_, on) => setWithReplaced(on)} size="small" />;
  return (
    <Section
      title={t('decision.record')}
      hint={t('decision.recordHint')}
      aside={<FormControlLabel control={toggle} label={t('decision.withReplaced')} />}
    >
      <Box sx={{ mb: 1 }}>
        <VerdictFilter of={counted} value={verdict} onChange={setVerdict} />
      </Box>
      {!shown.length && <Typography color="textSecondary">{t('decision.none')}</Typography>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {shown.map((it) => (
          <Row key={it.id} it={it} />
        ))}
      </Box>
    </Section>
  );
};
