import type { IndicatorChoiceView } from '@commonweal/wire';
import { Box, Button, Paper, Typography } from '@mui/material';
import { useState } from 'react';
import { PlainMoment } from '../fields/Plain.js';
import { Prose } from '../fields/Prose.js';
import { StatusTag, Tag } from '../fields/StatusTag.js';
import { LastTime } from '../succession/LastTime.js';
import { useProcurement } from '../procurements/procurement-context.js';
import { useWord, useWords } from '../strings/useWords.js';
import { ChoiceForm } from './ChoiceForm.js';
import { Prompt } from './Prompt.js';
import { Reasons } from './Reasons.js';

const Chosen = ({ indicator }: { indicator: IndicatorChoiceView }) => {
  const t = useWords();
  const word = useWord();
  return (
    <Box sx={{ mt: 1, pl: 1.5, borderLeft: '3px solid', borderColor: 'primary.main' }}>
      <Typography sx={{ fontWeight: 600 }}>{word('choice', indicator.choice ?? '')}</Typography>
      {indicator.reason && <Prose text={indicator.reason} />}
      <Typography variant="body2" color="textSecondary">
        {t('indicator.chosenBy', { name: indicator.by ?? '', release: indicator.chosenInRelease ?? '–' })}{' '}
        <PlainMoment value={indicator.at} />
      </Typography>
    </Box>
  );
};

const Head = ({ indicator }: { indicator: IndicatorChoiceView }) => {
  const t = useWords();
  const word = useWord();
  const { newSinceRelease } = indicator;
  return (
    <>
      <Typography variant="h4" component="h4">
        {indicator.title}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', my: 0.5 }}>
        <Typography variant="body2" color="textSecondary">
          {word('indicatorType', indicator.type)}
          {indicator.unit && ` (${indicator.unit})`}
        </Typography>
        {indicator.own && <Tag>{t('indicator.own')}</Tag>}
        {indicator.state !== 'suggested' && <StatusTag group="indicatorState" value={indicator.state} />}
        {newSinceRelease !== undefined && newSinceRelease !== null && (
          <Tag tone="news">{t('procurement.newSince', { release: newSinceRelease })}</Tag>
        )}
      </Box>
    </>
  );
};

const Guidance = ({ text }: { text: string }) => (
  <Box component="details" sx={{ fontSize: '0.875rem' }}>
    <Box component="summary" sx={{ cursor: 'pointer', color: 'primary.main', width: 'fit-content' }}>
      {useWords()('indicator.guidance')}
    </Box>
    <Prose text={text} />
  </Box>
);

/** One indicator: why it is suggested, and what becomes of it. */
export const IndicatorCard = ({ indicator }: { indicator: IndicatorChoiceView }) => {
  const t = useWords();
  const { checklist } = useProcurement();
  const [isOpen, setOpen] = useState(!indicator.choice);
  const mayEdit = checklist.may.includes('edit');
  return (
    <Paper component="li" elevation={0} sx={{ p: 2, bgcolor: indicator.choice ? '#fafcfb' : '#fff' }}>
      <Head indicator={indicator} />
      {indicator.guidance && <Guidance text={indicator.guidance} />}
      <LastTime indicator={indicator.id} />
      <Reasons suggestions={indicator.suggestions} />
      {indicator.choice && <Chosen indicator={indicator} />}
      {indicator.placeholder && !indicator.choice && <Prompt indicator={indicator} />}
      {mayEdit && isOpen && <ChoiceForm indicator={indicator} onDone={() => setOpen(false)} />}
      {mayEdit && !isOpen && (
        <Button
          size="small"
          onClick={() => setOpen(true)}
          sx={{ mt: 1 }}
          aria-label={t('indicator.changeAbout', { about: indicator.title })}
        >
          {t('indicator.change')}
        </Button>
      )}
    </Paper>
  );
};
