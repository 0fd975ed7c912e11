import type { RuleUseView } from '@commonweal/wire';
import { Link, Typography } from '@mui/material';
import { Title } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { PlainMoment } from '../fields/Plain.js';
import type { Column } from '../fields/column.js';
import { Rows } from '../fields/Rows.js';
import { Tag } from '../fields/StatusTag.js';
import { EmptyState } from '../shell/EmptyState.js';
import { PageTrouble } from '../shell/Faults.js';
import { Lead } from '../shell/Lead.js';
import { Waiting } from '../shell/Waiting.js';
import { useWord, useWords } from '../strings/useWords.js';
import { Accepted } from './RuleUse.js';

type Row = RuleUseView & { id: string };

function useColumns(): Column<Row>[] {
  const t = useWords();
  const word = useWord();
  return [
    {
      source: 'title',
      label: t('rule.one'),
      show: (row) => (
        <>
          <Link component={RouterLink} to={`/rules/${row.rule}/show`}>
            {row.title}
          </Link>{' '}
          {row.declined > 0 && row.accepted === 0 && <Tag tone="careful">{t('rule.use.nobody')}</Tag>}
        </>
      ),
    },
    { source: 'subject', label: t('rule.subject'), show: ({ subject }) => word('subject', subject) },
    { source: 'fired', label: t('rule.use.fired'), align: 'right', show: ({ fired }) => fired },
    { source: 'accepted', label: t('rule.use.accepted'), align: 'right', show: ({ accepted }) => accepted },
    { source: 'declined', label: t('rule.use.declined'), align: 'right', show: ({ declined }) => declined },
    { source: 'share', label: t('rule.use.share'), show: (row) => <Accepted use={row} /> },
    {
      source: 'lastFiredAt',
      label: t('rule.use.last'),
      show: ({ lastFiredAt }) => (lastFiredAt ? <PlainMoment value={lastFiredAt} /> : t('rule.use.never')),
    },
  ];
}

/** How rules fare: how often they apply, and whether anybody takes up what they ask. */
const RulesAtWork = () => {
  const t = useWords();
  const columns = useColumns();
  const { data, error } = useAnswer(['rule-uses'], (house) => house.ruleUses());
  if (error) return <PageTrouble error={error} />;
  if (!data) return <Waiting />;
  return (
    <>
      <Title title={t('rule.use.title')} />
      <Lead>{t('rule.use.lead')}</Lead>
      {data.length ? (
        <Rows
          of={data.map((use) => ({ ...use, id: use.rule }))}
          columns={columns}
          label={t('rule.use.title')}
        />
      ) : (
        <EmptyState title={t('rule.use.none')} text={t('rule.use.noneText')} />
      )}
      <Typography variant="body2" color="textSecondary" sx={{ mt: 2 }}>
        {t('rule.use.how')}
      </Typography>
    </>
  );
};

export default RulesAtWork;
