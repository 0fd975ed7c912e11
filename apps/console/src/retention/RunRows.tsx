import type { DisposalRunRowQuery, DisposalRunRowView, DisposalRunView } from '@commonweal/wire';
import { Link, Typography } from '@mui/material';
import { keepPreviousData } from '@tanstack/react-query';
import { Link as RouterLink } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import type { Column } from '../fields/column.js';
import { Rows } from '../fields/Rows.js';
import { Section } from '../fields/Section.js';
import { placeOfHeld } from '../holds/place-of-held.js';
import { Waiting } from '../shell/Waiting.js';
import { useWord, useWords } from '../strings/useWords.js';

type Outcome = NonNullable<DisposalRunRowQuery['outcome']>;

/** What somebody must look into stands first. */
const outcomes: Outcome[] = ['failed', 'held', 'left', 'waiting', 'disposed'];

interface Props {
  run: DisposalRunView;
  outcome: Outcome;
  count: number;
}

const Group = ({ run, outcome, count }: Props) => {
  const t = useWords();
  const word = useWord();
  const { data: rows } = useAnswer(
    ['disposal-run-rows', run.id, outcome, count],
    (house) => house.recordsOfRun(run.id, { outcome }),
    { placeholderData: keepPreviousData },
  );
  const title: Column<DisposalRunRowView> = {
    source: 'title',
    label: t('retention.record'),
    show: (row) => (
      <Link component={RouterLink} to={placeOfHeld[row.kind](row.id)}>
        {row.title}
      </Link>
    ),
  };
  const words: Column<DisposalRunRowView> = {
    source: 'words',
    label: t('retention.run.why'),
    show: (row) => row.words ?? '',
  };
  const hasWords = outcome !== 'disposed' && outcome !== 'waiting';
  const label = `${word('disposal', outcome)}: ${count}`;
  return (
    <Section title={label}>
      {rows ? <Rows of={rows} columns={hasWords ? [title, words] : [title]} label={label} /> : <Waiting />}
      {rows && rows.length < count && (
        <Typography variant="body2" sx={{ mt: 1 }}>
          {t('move.firstOf', { shown: rows.length, all: count })}
        </Typography>
      )}
    </Section>
  );
};

/** The records of a run by what became of them. */
export const RunRows = ({ run }: { run: DisposalRunView }) => {
  const counts: Record<string, number> = { ...run.outcomes, waiting: run.total - run.done };
  return outcomes.map((outcome) => {
    const count = counts[outcome] ?? 0;
    return count > 0 && <Group key={outcome} run={run} outcome={outcome} count={count} />;
  });
};
