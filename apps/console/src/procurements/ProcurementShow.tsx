import type { ProcurementView } from '@commonweal/wire';
import { lazy } from 'react';
import { Typography } from '@mui/material';
import { Title, useGetOne } from 'react-admin';
import { useParams } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { useLooked } from '../discussions/useLooked.js';
import { PageTabs } from '../fields/PageTabs.js';
import { Pending } from '../fields/Pending.js';
import { HoldsOn } from '../holds/HoldsOn.js';
import { PageTrouble } from '../shell/Faults.js';
import { Waiting } from '../shell/Waiting.js';
import { NewerWorkflow } from '../moves/NewerWorkflow.js';
import { mayRead } from '../session/may-read.js';
import { session } from '../session/session.js';
import { useWords } from '../strings/useWords.js';
import { Checklist } from './Checklist.js';
import { ProcurementContext } from './procurement-context.js';
import { OtherWorkflow } from './OtherWorkflow.js';
import { InBrief, ProcurementHead } from './ProcurementHead.js';
import { StageRail } from './StageRail.js';

const IndicatorChoices = lazy(() => import('../indicators/IndicatorChoices.js'));
const WhatCameBefore = lazy(() => import('../succession/WhatCameBefore.js'));
const DecisionsAbout = lazy(() => import('../decisions/DecisionsAbout.js'));
const Discussion = lazy(() => import('../discussions/Discussion.js'));
const Disclosure = lazy(() => import('../disclosure/Disclosure.js'));
const RecordOf = lazy(() => import('../ledger/RecordOf.js'));

const Whole = () => {
  const t = useWords();
  const { id = '' } = useParams();
  useLooked('procurement', id);
  const one = useGetOne<ProcurementView>('procurements', { id });
  const checklist = useAnswer(['checklist', id], (house) => house.checklist(id));
  const error = one.error ?? checklist.error;
  if (error) return <PageTrouble error={error} />;
  if (!one.data || !checklist.data) return <Waiting />;
  const open = { procurement: one.data, checklist: checklist.data };
  const { undecided } = one.data;
  const all = checklist.data.stages.flatMap((stage) => stage.tasks);
  const tasks = new Map(all.map(({ key, title }) => [key, title]));
  const tabs = [
    { path: '', title: t('procurement.tab.checklist'), page: <Checklist /> },
    {
      path: 'indicators',
      title: t(undecided ? 'procurement.tab.undecided' : 'procurement.tab.indicators', {
        smart_count: undecided,
      }),
      page: <IndicatorChoices />,
    },
    { path: 'before', title: t('succession.beforeTab'), page: <WhatCameBefore /> },
    {
      path: 'decisions',
      title: t('procurement.tab.decisions'),
      page: <DecisionsAbout subjectKind="procurement" subjectId={id} />,
      of: 'decisions',
    },
    {
      path: 'comments',
      title: t('procurement.tab.comments'),
      page: <Discussion subjectKind="procurement" subjectId={id} tasks={tasks} />,
    },
    {
      path: 'record',
      title: t('procurement.tab.record'),
      page: <RecordOf subjectKind="procurement" subjectId={id} />,
    },
    ...(session().roles.some((role) => role === 'lead' || role === 'auditor')
      ? [{ path: 'disclosure', title: t('disclosure.tab'), page: <Disclosure id={id} /> }]
      : []),
  ];
  return (
    <ProcurementContext.Provider value={open}>
      <Title title={one.data.title} />
      <ProcurementHead />
      <HoldsOn kind="procurement" id={id} />
      <NewerWorkflow />
      <OtherWorkflow />
      <StageRail />
      <PageTabs base={`/procurements/${id}/show`} label={one.data.title} tabs={tabs} />
    </ProcurementContext.Provider>
  );
};

/** For administrators, who hold it for a court or a request but work on none of it. */
const HeldOnly = () => {
  const t = useWords();
  const { id = '' } = useParams();
  const { data: it, error } = useGetOne<ProcurementView>('procurements', { id });
  if (!it) return <Pending title={t('procurement.one')} error={error} />;
  return (
    <>
      <Title title={it.title} />
      <InBrief of={it} />
      <Typography color="textSecondary" sx={{ my: 2 }}>
        {t('procurement.inBrief')}
      </Typography>
      <HoldsOn kind="procurement" id={id} />
    </>
  );
};

const ProcurementShow = () => (mayRead('checklist') ? <Whole /> : <HeldOnly />);

export default ProcurementShow;
