import { keepPreviousData } from '@tanstack/react-query';
import { Box, Typography } from '@mui/material';
import { useAnswer } from '../api/useAnswer.js';
import { ProblemList } from '../changes/ProblemList.js';
import { Prose } from '../fields/Prose.js';
import { Section } from '../fields/Section.js';
import { capital } from '../strings/as-words.js';
import { useWord, useWords } from '../strings/useWords.js';

interface Props {
  changeId: string;
  documentKey?: string;
  draft: Record<string, unknown>;
}

/** The field of a rule that a pointer leads into. */
const fieldAt = (at = '') => at.split('/')[1] ?? '';

const isEmpty = (value: unknown) =>
  value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

/** The rule read back in English, and what the checks find, while it is typed. */
export const LiveSentence = ({ changeId, documentKey, draft }: Props) => {
  const t = useWords();
  const word = useWord();
  const body = { content: draft, change: changeId, key: documentKey || undefined };
  const { data } = useAnswer(['sentence', body], (house) => house.sentence(body), {
    placeholderData: keepPreviousData,
  });
  const named = data?.problems.map(({ at }) => fieldAt(at)) ?? [];
  const empty = [...new Set(named)].filter((name) => name !== '' && isEmpty(draft[name]));
  return (
    <Section title={t('rule.reads')}>
      <Box aria-live="polite">
        <Prose text={data?.sentence} />
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {data?.effects.map((words) => (
            <li key={words}>{capital(words)}</li>
          ))}
        </Box>
      </Box>
      {data && !data.problems.length && (
        <Typography color="success.main" sx={{ mt: 1, fontWeight: 600 }}>
          {t('rule.noProblems')}
        </Typography>
      )}
      {empty.length > 0 && (
        <Typography color="textSecondary" sx={{ mt: 1 }}>
          {t('rule.stillEmpty', { fields: empty.map((name) => word('ruleField', name)).join(', ') })}
        </Typography>
      )}
      {data && <ProblemList problems={data.problems.filter(({ at }) => !empty.includes(fieldAt(at)))} />}
    </Section>
  );
};
