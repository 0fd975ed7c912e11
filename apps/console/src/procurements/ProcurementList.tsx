import type { ProcurementView } from '@commonweal/wire';
import { Button, Link, Typography } from '@mui/material';
import { useMemo } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { useFactTitle, useFactValues } from '../documents/useDocuments.js';
import { useStages } from '../documents/useStages.js';
import { Listing } from '../fields/Listing.js';
import { PlainDate, PlainMoney } from '../fields/Plain.js';
import type { Column } from '../fields/column.js';
import { StatusTag, Tag } from '../fields/StatusTag.js';
import { useFilters } from '../fields/useFilters.js';
import { hasRole, session } from '../session/session.js';
import { manyProcurements } from './many-procurements.js';
import { EmptyState } from '../shell/EmptyState.js';
import { useWord, useWords } from '../strings/useWords.js';

const states = ['running', 'paused', 'withdrawn', 'completed'];
const choices = ['award-criterion', 'performance-obligation', 'both', 'not-appropriate'];
const rare = true;
const paces = ['on-track', 'at-risk', 'late'];

function useSelects() {
  const t = useWords();
  const word = useWord();
  const category = useFactValues('category');
  const directorate = useFactValues('directorate');
  const stages = useStages();
  return useMemo(() => {
    const words = (group: string, values: string[]) =>
      values.map((value) => ({ value, title: word(group, value) }));
    return [
      {
        source: 'leadId',
        label: t('procurement.whose'),
        options: [{ value: session().personId, title: t('procurement.mine') }],
      },
      { source: 'state', label: t('procurement.state'), options: words('procurementState', states) },
      {
        source: 'stage',
        label: t('procurement.stage'),
        options: stages,
      },
      { source: 'pace', label: t('procurement.pace'), options: words('pace', paces) },
      {
        source: 'gate',
        label: t('procurement.gate.title'),
        options: words('gate', ['waiting', 'deferred', 'rejected']),
      },
      { source: 'category', sortable: true, label: t('procurement.category'), options: category },
      { source: 'directorate', label: t('procurement.directorate'), options: directorate },
      { source: 'indicator', label: t('procurement.indicator'), options: 'indicator' as const, rare },
      { source: 'choice', label: t('procurement.choice'), options: words('choice', choices), rare },
      { source: 'workflow', label: t('procurement.workflow'), options: 'workflow' as const, rare },
    ];
  }, [t, word, category, directorate, stages]);
}

const Name = ({ row }: { row: ProcurementView }) => (
  <>
    <Link component={RouterLink} to={`/procurements/${row.id}/show`}>
      {row.title}
    </Link>
    <Typography variant="body2" color="textSecondary">
      {row.reference}
    </Typography>
  </>
);

const ToDo = ({ row }: { row: ProcurementView }) => {
  const t = useWords();
  return (
    <>
      {t('procurement.tasksOpen', { smart_count: row.tasksOpen })}
      {row.undecided > 0 && (
        <Typography variant="body2">{t('procurement.undecided', { smart_count: row.undecided })}</Typography>
      )}
      {row.newByRelease > 0 && (
        <Tag tone="news">{t('procurement.newByRelease', { smart_count: row.newByRelease })}</Tag>
      )}
    </>
  );
};

function useColumns(): Column<ProcurementView>[] {
  const t = useWords();
  const category = useFactTitle('category');
  const categories = useFactValues('category');
  return [
    {
      source: 'title',
      label: t('procurement.one'),
      sortable: true,
      show: (row) => <Name row={row} />,
      file: [{ source: 'reference', label: t('view.heading.reference') }, { source: 'title' }],
    },
    {
      source: 'stageTitle',
      sortable: true,
      label: t('procurement.stage'),
      show: (row) =>
        row.state === 'running' ? row.stageTitle : <StatusTag group="procurementState" value={row.state} />,
      file: [
        { source: 'state', label: t('procurement.state'), words: 'procurementState' },
        { source: 'stageTitle' },
      ],
    },
    {
      source: 'pace',
      label: t('procurement.pace'),
      show: (row) => (row.state === 'running' ? <StatusTag group="pace" value={row.pace} /> : '–'),
      file: [{ source: 'pace', words: 'pace' }],
    },
    {
      source: 'stageTargetOn',
      sortable: true,
      label: t('procurement.target'),
      show: (row) => <PlainDate value={row.stageTargetOn} />,
    },
    {
      source: 'tasksOpen',
      sortable: true,
      label: t('procurement.toDo'),
      show: (row) => <ToDo row={row} />,
      file: [
        { source: 'tasksOpen', label: t('view.heading.openTasks') },
        { source: 'undecided', label: t('view.heading.toDecide') },
      ],
    },
    {
      source: 'category',
      label: t('procurement.category'),
      show: (row) => category(row.category),
      file: [{ source: 'category', titles: categories }],
    },
    {
      source: 'estimatedValueExVat',
      sortable: true,
      label: t('procurement.value'),
      align: 'right',
      show: (row) => <PlainMoney value={row.estimatedValueExVat} />,
      file: [{ source: 'estimatedValueExVat', as: 'money' }],
    },
    { source: 'lead', label: t('procurement.lead'), show: (row) => row.lead },
  ];
}

const ProcurementList = () => {
  const t = useWords();
  const create = hasRole('lead') && (
    <Button component={RouterLink} to="/procurements/create" variant="contained">
      {t('procurement.open')}
    </Button>
  );
  return (
    <Listing<ProcurementView>
      title={t('procurement.title')}
      columns={useColumns()}
      filters={useFilters(useSelects())}
      actions={create}
      many={hasRole('lead') ? manyProcurements : undefined}
      empty={<EmptyState title={t('procurement.none')} text={t('procurement.noneText')} action={create} />}
    />
  );
};

export default ProcurementList;
