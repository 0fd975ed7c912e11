import type { CoverageView } from '@commonweal/wire';
import { Alert, Box } from '@mui/material';
import { useState } from 'react';
import { Title } from 'react-admin';
import { useAnswer } from '../../api/useAnswer.js';
import { PickBox } from '../../fields/PickBox.js';
import { Section } from '../../fields/Section.js';
import { useQuestion } from '../../fields/useQuestion.js';
import { EmptyState } from '../../shell/EmptyState.js';
import { PageTrouble } from '../../shell/Faults.js';
import { Lead } from '../../shell/Lead.js';
import { Waiting } from '../../shell/Waiting.js';
import { useWords } from '../../strings/useWords.js';
import { Behind } from './Behind.js';
import { InWords } from './InWords.js';
import { type Chosen, MapTable } from './MapTable.js';
import type { Looked } from './reach-map.js';
import { useBandTitles } from './useBandTitles.js';
import { useLines } from './useLines.js';

const at = (text: string | undefined) => (text === undefined ? undefined : Number(text));
const numbered = (titles: string[]) => titles.map((title, index) => ({ value: String(index), title }));

const Body = ({ view }: { view: CoverageView }) => {
  const t = useWords();
  const [asked, change] = useQuestion(['outcome', 'band', 'regime']);
  const { lines, outcomes, offered } = useLines(asked.outcome);
  const [chosen, choose] = useState<Chosen>();
  const bands = useBandTitles(view);
  const looked: Looked = { band: at(asked.band), regime: at(asked.regime) };
  const suggested = new Set(view.rules.map(({ indicator }) => indicator));
  const left = offered.filter((key) => !suggested.has(key)).length;
  return (
    <>
      <Box
        role="search"
        aria-label={t('shell.filters')}
        sx={{ display: 'grid', gridTemplateColumns: { sm: '2fr 1fr 1fr' }, gap: 1, mb: 2, maxWidth: 1000 }}
      >
        <PickBox
          tight
          label={t('rule.map.outcome')}
          options={outcomes.map(({ key, title }) => ({ value: key, title }))}
          value={asked.outcome}
          onChange={(value) => change('outcome', value)}
        />
        <PickBox
          tight
          label={t('rule.map.band')}
          options={numbered(bands)}
          value={asked.band}
          onChange={(value) => change('band', value)}
        />
        <PickBox
          tight
          label={t('rule.map.regime')}
          options={numbered(view.regimes.map(({ title }) => title))}
          value={asked.regime}
          onChange={(value) => change('regime', value)}
        />
      </Box>
      {left > 0 && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {t('rule.map.left', { smart_count: left, all: offered.length })}
        </Alert>
      )}
      <Section
        title={t(asked.outcome ? 'rule.map.indicators' : 'rule.map.outcomes')}
        hint={t('rule.map.key')}
      >
        <MapTable view={view} lines={lines} looked={looked} chosen={chosen} onChoose={choose} />
      </Section>
      {chosen && <Behind view={view} chosen={chosen} looked={looked} />}
      <InWords view={view} lines={lines} looked={looked} />
      <Section title={t('rule.map.howTitle')}>{t('rule.map.method')}</Section>
    </>
  );
};

/** Where the rules in force can suggest what, and where they never do. */
const CoverageMap = () => {
  const t = useWords();
  const { data, error } = useAnswer(['coverage'], (house) => house.coverage());
  if (error) return <PageTrouble error={error} />;
  if (!data) return <Waiting />;
  return (
    <>
      <Title title={t('rule.map.title')} />
      <Lead>{t('rule.map.lead')}</Lead>
      {data.rules.length && data.categories.length ? (
        <Body view={data} />
      ) : (
        <EmptyState title={t('rule.map.none')} text={t('rule.map.noneText')} />
      )}
    </>
  );
};

export default CoverageMap;
