import { Title } from 'react-admin';
import { useParams } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { Pending } from '../fields/Pending.js';
import { useWords } from '../strings/useWords.js';
import { MappingOfMove } from './MappingOfMove.js';
import { MoveHead } from './MoveHead.js';
import { MoveRows } from './MoveRows.js';

const second = 1000;

/** A move of everything that runs: how far it is, where things go, and what becomes of each. */
const MoveShow = () => {
  const t = useWords();
  const { id = '' } = useParams();
  const { data: move, error } = useAnswer(['workflow-move', id], (house) => house.workflowMove(id), {
    again: (it) => (it?.state === 'checking' || it?.state === 'moving' ? second : false),
  });
  if (!move) return <Pending title={t('move.title')} error={error} />;
  return (
    <>
      <Title title={t('move.one', { title: move.toTitle, release: move.release })} />
      <MoveHead move={move} />
      <MappingOfMove key={move.version} move={move} />
      <MoveRows move={move} />
    </>
  );
};

export default MoveShow;
