import type { ResultView, SensitivitySpan } from '@commonweal/wire';
import { Box, Typography } from '@mui/material';
import type { Column } from '../../fields/column.js';
import { Rows } from '../../fields/Rows.js';
import { Section } from '../../fields/Section.js';
import { Tag } from '../../fields/StatusTag.js';
import { useWords } from '../../strings/useWords.js';
import { weightOf } from '../criteria/weightings.js';

const grounds = ['#cfe3e1', '#dcd6ef', '#f3dfc1', '#d5e5f5', '#e3ecd2', '#f2d6d6'];

/** The spans side by side, with a mark at the weighting that is set. The table beneath says the same in words. */
const Bar = ({ spans, set }: { spans: SensitivitySpan[]; set: number }) => {
  const names = [...new Set(spans.map(({ winners }) => winners.join()))];
  return (
    <Box aria-hidden sx={{ position: 'relative', display: 'flex', height: 40, mb: 2, overflow: 'hidden' }}>
      {spans.map(({ from, to, winners }) => (
        <Box
          key={from}
          sx={{
            width: `${Number(to) - Number(from)}%`,
            bgcolor: grounds[names.indexOf(winners.join()) % grounds.length],
            px: 1,
            display: 'flex',
            alignItems: 'center',
            overflow: 'hidden',
            whiteSpace: 'nowrap',
            fontSize: '0.8125rem',
          }}
        >
          {winners.join(', ')}
        </Box>
      ))}
      <Box
        sx={{ position: 'absolute', top: 0, bottom: 0, left: `${set}%`, borderLeft: '3px solid #1d2b2a' }}
      />
    </Box>
  );
};

/** Would another weighting of social value change the winner? */
export const Sensitivity = ({ result }: { result: ResultView }) => {
  const t = useWords();
  const { sensitivity: spans, criteria } = result;
  const columns: Column<SensitivitySpan & { id: string }>[] = [
    {
      source: 'from',
      label: t('award.result.weighting'),
      show: ({ from, to, isSet }) => (
        <>
          {from} – {to} % {isSet && <Tag>{t('award.result.set')}</Tag>}
        </>
      ),
    },
    { source: 'winners', label: t('award.result.wins'), show: ({ winners }) => winners.join(', ') },
  ];
  return (
    <Section title={t('award.result.sensitivity')} hint={t('award.result.sensitivityHint')}>
      {spans.length ? (
        <>
          <Bar spans={spans} set={weightOf(criteria, 'social-value')} />
          <Rows
            of={spans.map((span) => ({ ...span, id: span.from }))}
            columns={columns}
            label={t('award.result.sensitivity')}
          />
        </>
      ) : (
        <Typography color="textSecondary">{t('award.result.noSensitivity')}</Typography>
      )}
    </Section>
  );
};
