import { lazy } from 'react';
import { Title } from 'react-admin';
import { useParams } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { AlertsAbout } from '../alerts/AlertsAbout.js';
import { PageTabs } from '../fields/PageTabs.js';
import { periodInWords } from '../measures/period.js';
import { MessagesAbout } from '../messages/MessagesAbout.js';
import { Pending } from '../fields/Pending.js';
import { useWords } from '../strings/useWords.js';
import { ReturnHead } from './ReturnHead.js';
import { ReturnLines } from './ReturnLines.js';

const DecisionsAbout = lazy(() => import('../decisions/DecisionsAbout.js'));
const RecordOf = lazy(() => import('../ledger/RecordOf.js'));

const ReturnShow = () => {
  const t = useWords();
  const { id = '' } = useParams();
  const { data: it, error } = useAnswer(['return', id], (house) => house.oneReturn(id));
  if (!it) return <Pending title={t('returns.one')} error={error} />;
  const title = t('returns.titleOf', { contract: it.contractTitle, period: periodInWords(it) });
  const about = (
    <>
      <AlertsAbout subjectId={id} />
      <MessagesAbout subjectId={id} />
    </>
  );
  const tabs = [
    { path: '', title: t('returns.tab.lines'), page: <ReturnLines it={it} /> },
    { path: 'about', title: t('returns.tab.about'), page: about, of: 'messages' },
    {
      path: 'decisions',
      title: t('returns.tab.decisions'),
      page: <DecisionsAbout subjectKind="return" subjectId={id} />,
      of: 'decisions',
    },
    {
      path: 'record',
      title: t('returns.tab.record'),
      page: <RecordOf subjectKind="return" subjectId={id} />,
      of: 'records',
    },
  ];
  return (
    <>
      <Title title={title} />
      <ReturnHead it={it} />
      <PageTabs base={`/returns/${id}/show`} label={title} tabs={tabs} />
    </>
  );
};

export default ReturnShow;
