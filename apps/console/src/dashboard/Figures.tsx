import type { DashboardView, OverdueBand, PipelineRow, SupplierKindRow } from '@commonweal/wire';
import { Typography } from '@mui/material';
import { PlainMoney } from '../fields/Plain.js';
import { Section } from '../fields/Section.js';
import { useWord, useWords } from '../strings/useWords.js';
import { Bars, tones } from './Bars.js';
import { FigureTable } from './FigureTable.js';

const largest = (values: number[]) => Math.max(0, ...values);
const None = ({ words }: { words: string }) => <Typography color="textSecondary">{words}</Typography>;

/** What runs, by stage, and how it stands against its target. */
export const Pipeline = ({ rows }: { rows: DashboardView['pipeline'] }) => {
  const t = useWords();
  const most = largest(rows.map(({ count }) => count));
  const partsOf = ({ count, atRisk, late }: PipelineRow) => [
    { value: count - atRisk - late, color: tones.good },
    { value: atRisk, color: tones.careful },
    { value: late, color: tones.bad },
  ];
  return (
    <Section title={t('dashboard.pipeline')}>
      {rows.length === 0 && <None words={t('dashboard.pipelineNone')} />}
      {rows.length > 0 && (
        <FigureTable
          label={t('field.tableOf', { title: t('dashboard.pipeline') })}
          rows={rows}
          keyOf={({ stage }) => stage}
          columns={[
            { label: t('dashboard.stage'), show: ({ stage }) => stage },
            { label: t('dashboard.count'), show: ({ count }) => count },
            { label: t('dashboard.onTrack'), show: ({ count, atRisk, late }) => count - atRisk - late },
            { label: t('dashboard.atRisk'), show: ({ atRisk }) => atRisk },
            { label: t('dashboard.late'), show: ({ late }) => late },
            { label: t('dashboard.value'), show: ({ valueExVat }) => <PlainMoney value={valueExVat} /> },
            {
              label: t('dashboard.bar'),
              isBar: true,
              show: (row) => <Bars parts={partsOf(row)} most={most} />,
            },
          ]}
        />
      )}
    </Section>
  );
};

/** What is overdue, by how long it has been so. */
export const Overdue = ({ rows }: { rows: DashboardView['overdue'] }) => {
  const t = useWords();
  const isNone = rows.every(({ returns, alerts }) => returns + alerts === 0);
  const most = largest(rows.flatMap(({ returns, alerts }) => [returns, alerts]));
  const nameOf = ({ from, until }: OverdueBand) =>
    until === undefined
      ? t('dashboard.bandOver', { days: from - 1 })
      : t('dashboard.bandOf', { from, until });
  return (
    <Section title={t('dashboard.overdue')} hint={t('dashboard.overdueHint')}>
      {isNone ? (
        <None words={t('dashboard.overdueNone')} />
      ) : (
        <FigureTable
          label={t('field.tableOf', { title: t('dashboard.overdue') })}
          rows={rows}
          keyOf={({ from }) => String(from)}
          columns={[
            { label: t('dashboard.band'), show: nameOf },
            { label: t('dashboard.returns'), show: ({ returns }) => returns },
            {
              label: t('dashboard.barReturns'),
              isBar: true,
              show: ({ returns }) => <Bars parts={[{ value: returns, color: tones.bad }]} most={most} />,
            },
            { label: t('dashboard.alerts'), show: ({ alerts }) => alerts },
            {
              label: t('dashboard.barAlerts'),
              isBar: true,
              show: ({ alerts }) => <Bars parts={[{ value: alerts, color: tones.careful }]} most={most} />,
            },
          ]}
        />
      )}
    </Section>
  );
};

/** With whom contracts run, and what they are worth. */
export const Suppliers = ({ rows }: { rows: DashboardView['suppliers'] }) => {
  const t = useWords();
  const word = useWord();
  const all = rows.find(({ kind }) => kind === 'all')?.valueExVat ?? 0;
  const shareOf = ({ valueExVat }: SupplierKindRow) => (all ? Math.round((100 * valueExVat) / all) : 0);
  if (!rows.some(({ contracts }) => contracts > 0))
    return (
      <Section title={t('dashboard.suppliers')}>
        <None words={t('dashboard.suppliersNone')} />
      </Section>
    );
  return (
    <Section title={t('dashboard.suppliers')} hint={t('dashboard.suppliersHint')}>
      <FigureTable
        label={t('field.tableOf', { title: t('dashboard.suppliers') })}
        rows={rows}
        keyOf={({ kind }) => kind}
        columns={[
          { label: t('dashboard.kind'), show: ({ kind }) => word('supplierKind', kind) },
          { label: t('dashboard.supplierCount'), show: ({ suppliers }) => suppliers },
          { label: t('dashboard.contracts'), show: ({ contracts }) => contracts },
          {
            label: t('dashboard.contractValue'),
            show: ({ valueExVat }) => <PlainMoney value={valueExVat} />,
          },
          { label: t('dashboard.share'), show: (row) => `${shareOf(row)}%` },
          {
            label: t('dashboard.bar'),
            isBar: true,
            show: ({ valueExVat }) => <Bars parts={[{ value: valueExVat, color: tones.plain }]} most={all} />,
          },
        ]}
      />
    </Section>
  );
};
