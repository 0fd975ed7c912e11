import type { ContractView } from '@commonweal/wire';
import { lazy } from 'react';
import { Title, useGetOne } from 'react-admin';
import { useParams } from 'react-router-dom';
import { AlertsAbout } from '../alerts/AlertsAbout.js';
import { CertificatesWanted } from '../certificates/CertificatesWanted.js';
import { DutiesOf } from '../duties/DutiesOf.js';
import { useLooked } from '../discussions/useLooked.js';
import { HoldsOn } from '../holds/HoldsOn.js';
import { PageTabs } from '../fields/PageTabs.js';
import { ReturnsOf } from '../returns/ReturnsOf.js';
import { Pending } from '../fields/Pending.js';
import { useWords } from '../strings/useWords.js';
import { ContractHead } from './ContractHead.js';
import { RegisterEntry } from './RegisterEntry.js';
import { Obligations } from './Obligations.js';

const PromisedAndDelivered = lazy(() => import('./PromisedAndDelivered.js'));
const WhatComesNext = lazy(() => import('../succession/WhatComesNext.js'));
const Performance = lazy(() => import('../assessments/Performance.js'));
const ContractChanges = lazy(() => import('./ContractChanges.js'));
const DecisionsAbout = lazy(() => import('../decisions/DecisionsAbout.js'));
const Discussion = lazy(() => import('../discussions/Discussion.js'));
const RecordOf = lazy(() => import('../ledger/RecordOf.js'));

const ContractShow = () => {
  const t = useWords();
  const { id = '' } = useParams();
  useLooked('contract', id);
  const { data: it, error } = useGetOne<ContractView>('contracts', { id });
  if (!it) return <Pending title={t('contract.one')} error={error} />;
  const overview = (
    <>
      <Obligations contract={it} />
      <CertificatesWanted asked={{ contractId: id }} title={t('certificate.wanted')} />
      <PromisedAndDelivered contractId={id} />
      <RegisterEntry it={it} />
    </>
  );
  const tabs = [
    { path: '', title: t('contract.tab.overview'), page: overview },
    { path: 'returns', title: t('contract.tab.returns'), page: <ReturnsOf contractId={id} /> },
    { path: 'performance', title: t('assessment.tab'), page: <Performance contract={it} /> },
    { path: 'changes', title: t('contractChange.tab'), page: <ContractChanges contractId={id} /> },
    { path: 'next', title: t('succession.tab'), page: <WhatComesNext contract={it} /> },
    { path: 'duties', title: t('contract.tab.duties'), page: <DutiesOf subjectId={id} />, of: 'duties' },
    {
      path: 'alerts',
      title: t('contract.tab.alerts'),
      page: <AlertsAbout subjectId={id} reference={it.reference} />,
      of: 'alerts',
    },
    {
      path: 'decisions',
      title: t('contract.tab.decisions'),
      page: <DecisionsAbout subjectKind="contract" subjectId={id} />,
      of: 'decisions',
    },
    {
      path: 'comments',
      title: t('contract.tab.comments'),
      page: <Discussion subjectKind="contract" subjectId={id} />,
    },
    {
      path: 'record',
      title: t('contract.tab.record'),
      page: <RecordOf subjectKind="contract" subjectId={id} />,
      of: 'records',
    },
  ];
  return (
    <>
      <Title title={it.title} />
      <ContractHead it={it} />
      <HoldsOn kind="contract" id={id} />
      <PageTabs base={`/contracts/${id}/show`} label={it.title} tabs={tabs} />
    </>
  );
};

export default ContractShow;
