import { Title } from 'react-admin';
import { useParams } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { Pending } from '../fields/Pending.js';
import { useWords } from '../strings/useWords.js';
import { RunHead } from './RunHead.js';
import { RunRows } from './RunRows.js';

const second = 1000;

/** Disposing of many: how far it is, and what became of each. */
const RunShow = () => {
  const t = useWords();
  const { id = '' } = useParams();
  const { data: run, error } = useAnswer(['disposal-run', id], (house) => house.disposalRun(id), {
    again: (it) => (it?.state === 'running' ? second : false),
  });
  if (!run) return <Pending title={t('retention.run.title')} error={error} />;
  return (
    <>
      <Title title={t(`retention.run.of.${run.kind}`, { smart_count: run.total })} />
      <RunHead run={run} />
      <RunRows run={run} />
    </>
  );
};

export default RunShow;
