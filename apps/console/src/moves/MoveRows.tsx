import type { WorkflowMoveRowView, WorkflowMoveView } from '@commonweal/wire';
import { keepPreviousData } from '@tanstack/react-query';
import { Box, Link, Typography } from '@mui/material';
import { useAnswer } from '../api/useAnswer.js';
import { Link as RouterLink } from 'react-router-dom';
import type { Column } from '../fields/column.js';
import { Rows } from '../fields/Rows.js';
import { Section } from '../fields/Section.js';
import { StatusTag } from '../fields/StatusTag.js';
import { Waiting } from '../shell/Waiting.js';
import { useWord, useWords } from '../strings/useWords.js';

function useColumns(): Column<WorkflowMoveRowView>[] {
  const t = useWords();
  return [
    {
      source: 'title',
      label: t('move.procurement'),
      show: (row) => (
        <>
          <Link component={RouterLink} to={`/procurements/${row.id}/show`}>
            {row.title}
          </Link>
          <Typography variant="body2" color="textSecondary">
            {row.reference} · {row.lead}
          </Typography>
        </>
      ),
    },
    { source: 'stands', label: t('move.stands'), show: (row) => row.stands },
    { source: 'goesOnIn', label: t('move.goesOnIn'), show: (row) => row.goesOnIn ?? '' },
    {
      source: 'words',
      label: t('move.remarks'),
      show: (row) => (
        <Box sx={{ maxWidth: 560 }}>
          {row.words.map((words) => (
            <div key={words}>{words}</div>
          ))}
          {row.keptTasks.length > 0 && `${t('move.keeps')}: ${row.keptTasks.join(', ')}.`}
        </Box>
      ),
    },
    {
      source: 'outcome',
      label: t('move.outcome'),
      show: (row) => row.outcome && <StatusTag group="moveOutcome" value={row.outcome} />,
    },
  ];
}

/** Nobody needs a column that says nothing of any row. */
function isEmptyIn(source: string, rows: WorkflowMoveRowView[]): boolean {
  if (source === 'outcome') return rows.every(({ outcome }) => !outcome);
  return source === 'words' && rows.every(({ words, keptTasks }) => !words.length && !keptTasks.length);
}

interface GroupProps {
  move: WorkflowMoveView;
  verdict: 'safe' | 'needs-mapping' | 'blocked';
}

const Group = ({ move, verdict }: GroupProps) => {
  const t = useWords();
  const word = useWord();
  const count = move.verdicts[verdict] ?? 0;
  const all = useColumns();
  const { data: rows } = useAnswer(
    ['move-rows', move.id, verdict, move.state, move.done],
    (house) => house.moveRows(move.id, { verdict }),
    { enabled: count > 0, placeholderData: keepPreviousData },
  );
  const title = t('move.group', { word: word('moveVerdict', verdict), smart_count: count });
  return (
    <Section title={title}>
      {!count && <Typography>{t('move.noneSuch')}</Typography>}
      {count > 0 && !rows && <Waiting />}
      {count > 0 && rows && (
        <Rows of={rows} columns={all.filter(({ source }) => !isEmptyIn(source, rows))} label={title} />
      )}
      {rows && rows.length > 0 && rows.length < count && (
        <Typography variant="body2" sx={{ mt: 1 }}>
          {t('move.firstOf', { shown: rows.length, all: count })}
        </Typography>
      )}
    </Section>
  );
};

/** The procurements of a move by what the latest look said of them. */
export const MoveRows = ({ move }: { move: WorkflowMoveView }) => (
  <>
    {(['needs-mapping', 'blocked', 'safe'] as const).map((verdict) => (
      <Group key={verdict} move={move} verdict={verdict} />
    ))}
  </>
);
