import { keepPreviousData } from '@tanstack/react-query';
import { Box, Typography } from '@mui/material';
import { useAnswer } from '../api/useAnswer.js';
import { ProblemList } from '../changes/ProblemList.js';
import { Prose } from '../fields/Prose.js';
import { Section } from '../fields/Section.js';
import { capital } from '../strings/as-words.js';
import { useWords } from '../strings/useWords.js';

interface Props {
  changeId: string;
  documentKey?: string;
  draft: Record<string, unknown>;
}

/** The rule read back in English, and what the checks find, while it is typed. */
export const LiveSentence = ({ changeId, documentKey, draft }: Props) => {
  const t = useWords();
  const body = { content: draft, change: changeId, key: documentKey || undefined };
  const { data } = useAnswer(['sentence', body], (house) => house.sentence(body), {
    placeholderData: keepPreviousData,
  });
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
      {data && <ProblemList problems={data.problems} />}
    </Section>
  );
};
