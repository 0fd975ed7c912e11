import type { GaugeView, HealthView, OperationsView, ScheduleView } from '@commonweal/wire';
import { Typography } from '@mui/material';
import { Title } from 'react-admin';
import { useAnswer } from '../api/useAnswer.js';
import { PlainMoment } from '../fields/Plain.js';
import type { Column } from '../fields/column.js';
import { Rows } from '../fields/Rows.js';
import { Section } from '../fields/Section.js';
import { Tag } from '../fields/StatusTag.js';
import { PageTrouble } from '../shell/Faults.js';
import { Lead } from '../shell/Lead.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';
import { FailedJobs } from './FailedJobs.js';

const halfMinute = 30_000;

type Named<T> = T & { id: string };
const named = <T extends { name: string }>(rows: T[]): Named<T>[] =>
  rows.map((row) => ({ ...row, id: row.name }));

const State = ({ isWell }: { isWell: boolean }) => {
  const t = useWords();
  return <Tag tone={isWell ? 'good' : 'bad'}>{t(isWell ? 'operations.well' : 'operations.act')}</Tag>;
};

function useGaugeColumns(): Column<Named<GaugeView>>[] {
  const t = useWords();
  return [
    { source: 'title', label: t('operations.gauge'), show: ({ title }) => title },
    {
      source: 'value',
      label: t('operations.value'),
      align: 'right',
      show: ({ value }) => value ?? t('operations.unread'),
    },
    { source: 'isWell', label: t('operations.state'), show: ({ isWell }) => <State isWell={isWell} /> },
    {
      source: 'remedy',
      label: t('operations.remedy'),
      show: ({ remedy, isWell }) => (isWell ? '–' : remedy),
    },
  ];
}

function useHealthColumns(): Column<Named<HealthView>>[] {
  const t = useWords();
  return [
    { source: 'name', label: t('operations.healthName'), show: ({ name }) => name },
    { source: 'isWell', label: t('operations.state'), show: ({ isWell }) => <State isWell={isWell} /> },
    { source: 'says', label: t('operations.says'), show: ({ says }) => says },
  ];
}

function useScheduleColumns(): Column<Named<ScheduleView>>[] {
  const t = useWords();
  return [
    { source: 'name', label: t('operations.job'), show: ({ name }) => name },
    { source: 'pattern', label: t('operations.pattern'), show: ({ pattern }) => <code>{pattern}</code> },
    {
      source: 'nextAt',
      label: t('operations.next'),
      show: ({ nextAt }) => (nextAt ? <PlainMoment value={nextAt} /> : t('operations.notPlanned')),
    },
  ];
}

const Found = ({ found }: { found: OperationsView }) => {
  const t = useWords();
  const [gauges, health, schedules] = [useGaugeColumns(), useHealthColumns(), useScheduleColumns()];
  return (
    <>
      <Section title={t('operations.gauges')}>
        <Rows of={named(found.gauges)} columns={gauges} label={t('operations.gauges')} />
      </Section>
      <Section title={t('operations.health')}>
        <Rows of={named(found.health)} columns={health} label={t('operations.health')} />
      </Section>
      <FailedJobs />
      <Section title={t('operations.schedules')} hint={t('operations.counts', { ...found.queue })}>
        <Rows of={named(found.schedules)} columns={schedules} label={t('operations.schedules')} />
      </Section>
      <Typography variant="body2" color="textSecondary">
        {t('operations.looked')} <PlainMoment value={found.at} />
      </Typography>
    </>
  );
};

/** How the product itself is: what needs somebody, what it stands on, what was given up, what runs by itself. */
const OperationsPage = () => {
  const t = useWords();
  const { data, error } = useAnswer(['operations'], (house) => house.operations(), {
    again: () => halfMinute,
  });
  if (error && !data) return <PageTrouble error={error} />;
  if (!data) return <Waiting />;
  return (
    <>
      <Title title={t('operations.title')} />
      <Lead>{t('operations.lead')}</Lead>
      <Found found={data} />
    </>
  );
};

export default OperationsPage;
