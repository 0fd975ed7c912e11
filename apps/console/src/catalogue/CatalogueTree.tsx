import ExpandMore from '@mui/icons-material/ExpandMore';
import type { DocumentView, IndicatorContent, OutcomeContent, ThemeContent } from '@commonweal/wire';
import {
  Accordion,
  AccordionDetails,
  AccordionSummary,
  Box,
  Button,
  Link,
  TextField,
  Typography,
} from '@mui/material';
import { useMemo, useState } from 'react';
import { Title } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { NewInChange } from '../changes/NewInChange.js';
import { useReadDocuments } from '../documents/useDocuments.js';
import { Section } from '../fields/Section.js';
import { Tag } from '../fields/StatusTag.js';
import { hasRole } from '../session/session.js';
import { EmptyState } from '../shell/EmptyState.js';
import { Lead } from '../shell/Lead.js';
import { Waiting } from '../shell/Waiting.js';
import { useWord, useWords } from '../strings/useWords.js';
import { SheetActions } from './SheetActions.js';

const indicatorOf = (one: DocumentView) => one.content as unknown as IndicatorContent;
const outcomeOf = (one: DocumentView) => one.content as unknown as OutcomeContent;

/** Rows of the framework under an outcome, in its order. */
function under(indicators: DocumentView[], outcome: string): DocumentView[] {
  const order = (one: DocumentView) =>
    indicatorOf(one).rows.find((row) => row.outcome === outcome)?.order ?? 0;
  return indicators
    .filter((one) => indicatorOf(one).rows.some((row) => row.outcome === outcome))
    .sort((a, b) => order(a) - order(b));
}

const Indicator = ({ it }: { it: DocumentView }) => {
  const t = useWords();
  const word = useWord();
  const { type, unit, placeholder, rows } = indicatorOf(it);
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        py: 0.75,
        alignItems: 'center',
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Link component={RouterLink} to={`/indicators/${it.key}/show`} sx={{ flex: '1 1 300px' }}>
        {it.title}
      </Link>
      {rows.length > 1 && <Tag>{t('catalogue.underTwo', { smart_count: rows.length })}</Tag>}
      {placeholder && <Tag tone="news">{t('catalogue.prompt')}</Tag>}
      {it.retired && <Tag>{t('document.retired')}</Tag>}
      <Typography variant="body2" color="textSecondary">
        {word('indicatorType', type)}
        {unit && ` (${unit})`}
      </Typography>
    </Box>
  );
};

const Outcome = ({
  outcome,
  indicators,
  isOpen,
}: {
  outcome: DocumentView;
  indicators: DocumentView[];
  isOpen: boolean;
}) => {
  const t = useWords();
  return (
    <Accordion
      key={String(isOpen)}
      defaultExpanded={isOpen}
      slotProps={{ transition: { unmountOnExit: true }, heading: { component: 'h3' } }}
    >
      <AccordionSummary expandIcon={<ExpandMore />}>
        <Typography component="span" sx={{ fontWeight: 600, flex: 1 }}>
          {outcome.title}
        </Typography>
        <Typography component="span" color="textSecondary" sx={{ whiteSpace: 'nowrap', pl: 2, pr: 1 }}>
          {t('catalogue.count', { smart_count: indicators.length })}
        </Typography>
      </AccordionSummary>
      <AccordionDetails>
        <Link component={RouterLink} to={`/outcomes/${outcome.key}/show`} variant="body2">
          {t('catalogue.toOutcome')}
        </Link>
        <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 1, p: 0 }}>
          {indicators.map((it) => (
            <Indicator key={it.key} it={it} />
          ))}
        </Box>
      </AccordionDetails>
    </Accordion>
  );
};

const inOrder = (all: DocumentView[]) =>
  [...all].sort(
    (a, b) => (a.content as unknown as ThemeContent).order - (b.content as unknown as ThemeContent).order,
  );

interface Framework {
  themes: DocumentView[];
  outcomes: DocumentView[];
  all: DocumentView[];
}

const Tree = ({ themes, outcomes, all }: Framework) => {
  const t = useWords();
  const [words, setWords] = useState('');
  const indicators = useMemo(
    () => all.filter((one) => one.title.toLowerCase().includes(words.toLowerCase())),
    [all, words],
  );
  return (
    <>
      <Lead>{t('catalogue.lead', { outcomes: outcomes.length, indicators: all.length })}</Lead>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 2, alignItems: 'center' }}>
        <TextField
          label={t('catalogue.find')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          size="small"
          margin="none"
          sx={{ maxWidth: 360 }}
        />
        <Box sx={{ ml: 'auto', display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <SheetActions />
          <NewInChange kind="indicator" />
        </Box>
      </Box>
      {themes.length === 0 && <NothingYet />}
      {words && indicators.length === 0 && <EmptyState title={t('catalogue.noneFound')} />}
      {inOrder(themes)
        .map((theme) => ({
          theme,
          shown: inOrder(outcomes)
            .filter((outcome) => outcomeOf(outcome).theme === theme.key)
            .filter((outcome) => !words || under(indicators, outcome.key).length > 0),
        }))
        .filter(({ shown }) => !words || shown.length > 0)
        .map(({ theme, shown }) => (
          <Section
            key={theme.key}
            title={theme.title}
            hint={(theme.content as unknown as ThemeContent).description}
          >
            {shown.map((outcome) => (
              <Outcome
                key={`${outcome.key}${!!words}`}
                outcome={outcome}
                indicators={under(indicators, outcome.key)}
                isOpen={!!words}
              />
            ))}
          </Section>
        ))}
    </>
  );
};

const NothingYet = () => {
  const t = useWords();
  const toPresets = hasRole('policy-editor') && (
    <Button component={RouterLink} to="/changes/presets" variant="contained">
      {t('catalogue.toPresets')}
    </Button>
  );
  return <EmptyState title={t('catalogue.none')} text={t('catalogue.noneText')} action={toPresets} />;
};

/** Theme, outcome, indicator: the catalogue as the framework prints it. */
const CatalogueTree = () => {
  const themes = useReadDocuments('theme');
  const outcomes = useReadDocuments('outcome');
  const all = useReadDocuments('indicator');
  return (
    <>
      <Title title={useWords()('catalogue.title')} />
      {themes && outcomes && all ? <Tree {...{ themes, outcomes, all }} /> : <Waiting />}
    </>
  );
};

export default CatalogueTree;
