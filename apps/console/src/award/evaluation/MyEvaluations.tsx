import type { MyEvaluationView } from '@commonweal/wire';
import { Link as MuiLink } from '@mui/material';
import { Title } from 'react-admin';
import { Link } from 'react-router-dom';
import { useAnswer } from '../../api/useAnswer.js';
import { Pending } from '../../fields/Pending.js';
import type { Column } from '../../fields/column.js';
import { Rows } from '../../fields/Rows.js';
import { StatusTag } from '../../fields/StatusTag.js';
import { EmptyState } from '../../shell/EmptyState.js';
import { Lead } from '../../shell/Lead.js';
import { useWords } from '../../strings/useWords.js';

/** What the person is asked to score. */
const MyEvaluations = () => {
  const t = useWords();
  const { data, error } = useAnswer(['evaluations'], (house) => house.myEvaluations());
  if (!data) return <Pending title={t('award.mine.title')} error={error} />;
  const columns: Column<MyEvaluationView>[] = [
    {
      source: 'title',
      label: t('award.mine.procurement'),
      show: ({ id, reference, title }) => (
        <MuiLink component={Link} to={`/evaluations/${id}`}>
          {reference} {title}
        </MuiLink>
      ),
    },
    {
      source: 'state',
      label: t('award.mine.state'),
      show: ({ state }) => <StatusTag group="evaluationState" value={state} />,
    },
    {
      source: 'scored',
      label: t('award.mine.progress'),
      show: ({ scored, toScore }) => t('award.evaluation.progress', { scored, toScore }),
    },
  ];
  return (
    <>
      <Title title={t('award.mine.title')} />
      <Lead>{t('award.mine.lead')}</Lead>
      {data.length ? (
        <Rows of={data} columns={columns} label={t('award.mine.title')} />
      ) : (
        <EmptyState title={t('award.mine.none')} text={t('award.mine.noneText')} />
      )}
    </>
  );
};

export default MyEvaluations;
