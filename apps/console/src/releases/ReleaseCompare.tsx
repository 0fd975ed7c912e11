import type { ReleaseView } from '@commonweal/wire';
import { Box, Typography } from '@mui/material';
import { Title } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { PickBox } from '../fields/PickBox.js';
import { Section } from '../fields/Section.js';
import { PageTrouble } from '../shell/Faults.js';
import { Lead } from '../shell/Lead.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';
import { ReleaseEdits } from './ReleaseEdits.js';

const Compared = ({ from, to }: { from: number; to: number }) => {
  const t = useWords();
  const { data, error } = useAnswer(['release-comparison', from, to], (house) =>
    house.compareReleases(from, to),
  );
  if (error) return <PageTrouble error={error} />;
  if (!data) return <Waiting />;
  return (
    <Section title={t('change.release.differ', { smart_count: data.edits.length })}>
      {!data.edits.length && <Typography color="textSecondary">{t('change.release.noneDiffer')}</Typography>}
      <ReleaseEdits edits={data.edits} isInForce={false} />
    </Section>
  );
};

interface Chosen {
  from?: number;
  to?: number;
}

/** The two that the address names; else the one in force and the one before it. */
function chosenIn(params: URLSearchParams, releases: ReleaseView[]): Chosen {
  const inForce = releases.find((one) => one.inForce)?.number;
  const asked = (name: string) => Number(params.get(name)) || undefined;
  const to = asked('to') ?? inForce;
  return { to, from: asked('from') ?? (to && Math.max(1, to - 1)) };
}

/** Any two releases, side by side. */
const ReleaseCompare = () => {
  const t = useWords();
  const [params, setParams] = useSearchParams();
  const { data: releases, error } = useAnswer(['releases'], (house) => house.releases());
  if (error) return <PageTrouble error={error} />;
  if (!releases) return <Waiting />;
  const chosen = chosenIn(params, releases);
  const options = releases.map(({ number, title }) => ({
    value: String(number),
    title: `${t('change.release.numbered', { number })}: ${title}`,
  }));
  const pick = (name: keyof Chosen) => (value: string | null) =>
    setParams({
      ...Object.fromEntries(Object.entries(chosen).map(([k, v]) => [k, String(v)])),
      [name]: value ?? '',
    });
  return (
    <>
      <Title title={t('change.release.compare')} />
      <Lead>{t('change.release.compareLead')}</Lead>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' }, gap: 2, mb: 2 }}>
        <PickBox
          label={t('change.release.from')}
          options={options}
          value={String(chosen.from)}
          onChange={pick('from')}
        />
        <PickBox
          label={t('change.release.to')}
          options={options}
          value={String(chosen.to)}
          onChange={pick('to')}
        />
      </Box>
      {chosen.from && chosen.to && <Compared from={chosen.from} to={chosen.to} />}
    </>
  );
};

export default ReleaseCompare;
